import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Failure, useAttempt } from '../ui/attempt';
import { Button } from '../ui/button';
import { TextField } from './text-field';

/** One line of text that is added again and again: the box is empty after each, and keeps the focus. */
export function AddLine({
  label,
  hint,
  name,
  submit,
  focused = false,
  judge,
  onAdd,
}: {
  label: string;
  hint?: string;
  name: string;
  submit: string;
  focused?: boolean;
  /** Why a trimmed text can't be taken, or null. */
  judge: (text: string) => string | null;
  onAdd: (text: string) => Promise<void>;
}) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const attempt = useAttempt();
  const add = async () => {
    const trimmed = text.trim();
    const why = judge(trimmed);
    setError(why);
    if (why !== null) return;
    await attempt.run(async () => {
      await onAdd(trimmed);
      // What was typed meanwhile, or since it failed, is not what was sent.
      setText((now) => (now === text ? '' : now));
    });
  };
  return (
    <>
      <form
        class="add-line"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={label}
          hint={hint}
          name={name}
          value={text}
          onValue={setText}
          error={error}
          focused={focused}
        />
        <Button type="submit" icon={Plus} busy={attempt.busy}>
          {submit}
        </Button>
      </form>
      <Failure attempt={attempt} />
    </>
  );
}
