import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '../fields/text-field';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';

/** Longest name that is kept (as for owners of tools). */
const LONGEST = 200;

/** One line of text with "Save". `judge` says why a text can't be taken, or null. */
export function NameForm({
  label,
  initial,
  focused = false,
  judge,
  onSave,
  onCancel,
}: {
  label: string;
  initial: string;
  focused?: boolean;
  judge?: (text: string) => string | null;
  onSave: (text: string) => Promise<void>;
  onCancel?: () => void;
}) {
  const [text, setText] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const attempt = useAttempt();
  const save = () => {
    const trimmed = text.trim();
    const why = [...trimmed].length > LONGEST ? i18n.t('tools.fault.tooLong') : (judge?.(trimmed) ?? null);
    setError(why);
    if (why === null) void attempt.run(() => onSave(trimmed));
  };
  return (
    <form
      class="name-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
    >
      <TextField label={label} name="name" value={text} onValue={setText} error={error} focused={focused} />
      <div class="actions">
        <Button type="submit" busy={attempt.busy}>
          {i18n.t('common.save')}
        </Button>
        {onCancel && (
          <Button kind="quiet" onPress={onCancel}>
            {i18n.t('common.cancel')}
          </Button>
        )}
      </div>
      <Failure attempt={attempt} />
    </form>
  );
}
