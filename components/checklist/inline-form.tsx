import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/button';

/** A small form inside a line of the list. Enter saves, Escape leaves. */
export function InlineForm({
  title,
  submit,
  onSubmit,
  onCancel,
  children,
}: {
  title: string;
  submit: string;
  onSubmit: () => void;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <form
      ref={form}
      class="inline-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Without this the browser would close the whole popup.
        event.preventDefault();
        onCancel();
      }}
    >
      <p class="inline-form__title">{title}</p>
      {children}
      <div class="actions">
        <Button kind="main" type="submit">
          {submit}
        </Button>
        <Button onPress={onCancel}>{i18n.t('common.cancel')}</Button>
      </div>
    </form>
  );
}
