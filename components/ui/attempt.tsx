import { RotateCcw, TriangleAlert } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button';

/** Something that may fail: what runs now, what failed last, and the way to run it (again). */
export interface Attempt {
  busy: boolean;
  failed: boolean;
  /** Runs an action unless one is running. Resolves to whether it succeeded; never rejects. */
  run: (action: () => Promise<unknown>) => Promise<boolean>;
  /** Runs the action that failed last once more. */
  again: () => Promise<boolean>;
}

/** Keeps an action's way from press to result, so that a failure is shown instead of lost. */
export function useAttempt(): Attempt {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const running = useRef(false);
  const last = useRef<(() => Promise<unknown>) | null>(null);
  const run = async (action: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    last.current = action;
    setState('busy');
    const succeeded = await action().then(
      () => true,
      () => false,
    );
    running.current = false;
    setState(succeeded ? 'idle' : 'failed');
    return succeeded;
  };
  const again = async () => (last.current === null ? false : run(last.current));
  return { busy: state === 'busy', failed: state === 'failed', run, again };
}

/** Says that an action failed and offers to try again; nothing while all is well. */
export function Failure({ attempt }: { attempt: Attempt }) {
  return (
    <div role="alert">
      {attempt.failed && (
        <div class="notice notice--danger">
          <TriangleAlert class="icon" aria-hidden="true" />
          <p class="notice__text">{i18n.t('failure.title')}</p>
          <Button icon={RotateCcw} onPress={() => void attempt.again()}>
            {i18n.t('failure.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
