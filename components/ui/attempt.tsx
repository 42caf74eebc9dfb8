import { RotateCcw, TriangleAlert } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button';
import { isDiskFull, tellFailure } from './failures';

type Action = () => Promise<unknown>;

/** What failed, and whether for want of room on the disk. */
interface Failed {
  action: Action;
  full: boolean;
}

/** Something that may fail: what runs now, what failed last, and the way to run it (again). */
export interface Attempt {
  busy: boolean;
  failed: boolean;
  /** It failed as the disk is full. */
  full: boolean;
  /**
   * Runs an action unless one on the same thing is running, so that a double press counts once; presses on several things
   * run side by side. Resolves to whether it succeeded; never rejects.
   */
  run: (action: Action, thing?: string) => Promise<boolean>;
  /** Runs what failed last once more. */
  again: () => Promise<boolean>;
  /** What failed is not to be tried again, as what it was about has changed. */
  forget: () => void;
}

/** Keeps an action's way from press to result, so that a failure is shown instead of lost. */
export function useAttempt(): Attempt {
  const running = useRef(new Map<string, Action>());
  const failed = useRef(new Map<string, Failed>());
  const [state, setState] = useState({ busy: false, failed: false, full: false });
  const show = () =>
    setState({
      busy: running.current.size > 0,
      failed: failed.current.size > 0,
      full: [...failed.current.values()].some(({ full }) => full),
    });
  const run = async (action: Action, thing = ''): Promise<boolean> => {
    if (running.current.has(thing)) return false;
    // What is tried anew alone has not failed; with others under way their failures are still to be told.
    if (running.current.size === 0) failed.current.clear();
    running.current.set(thing, action);
    let full = false;
    show();
    const succeeded = await action().then(
      () => true,
      (thrown: unknown) => {
        tellFailure(thrown);
        full = isDiskFull(thrown);
        return false;
      },
    );
    running.current.delete(thing);
    if (!succeeded) failed.current.set(thing, { action, full });
    show();
    return succeeded;
  };
  const again = async () => {
    const results = await Promise.all([...failed.current].map(([thing, { action }]) => run(action, thing)));
    return results.length > 0 && results.every(Boolean);
  };
  const forget = () => {
    if (failed.current.size === 0) return;
    failed.current.clear();
    show();
  };
  return { ...state, failed: state.failed && !state.busy, run, again, forget };
}

/** Says that an action failed and offers to try again; nothing while all is well. */
export function Failure({ attempt }: { attempt: Attempt }) {
  return (
    <div role="alert">
      {attempt.failed && (
        <div class="notice notice--danger">
          <TriangleAlert class="icon" aria-hidden="true" />
          <p class="notice__text">{i18n.t(attempt.full ? 'failure.full' : 'failure.title')}</p>
          <Button icon={RotateCcw} onPress={() => void attempt.again()}>
            {i18n.t('failure.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
