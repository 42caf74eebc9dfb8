import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../ui/button';
import { useFocused } from '../ui/focused';

/** Frame of one step: the way back, a heading that takes the focus, and what the step asks. */
export function Panel({
  title,
  lead,
  onBack,
  children,
}: {
  title: string;
  lead: string;
  onBack: () => void;
  children: ComponentChildren;
}) {
  const heading = useFocused<HTMLHeadingElement>();
  return (
    <section class="panel">
      <div class="panel__head">
        <Button kind="quiet" icon={ArrowLeft} iconOnly onPress={onBack}>
          {i18n.t('popup.back')}
        </Button>
        <h1 ref={heading} tabIndex={-1} class="headline__title">
          {title}
        </h1>
      </div>
      <p class="lead">{lead}</p>
      {children}
    </section>
  );
}
