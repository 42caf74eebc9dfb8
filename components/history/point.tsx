import { CircleCheck, CircleDot, CircleMinus, Undo2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Point } from '../../utils/core/rotation/event';
import type { Settled } from '../../utils/core/rotation/fold';
import { ReasonForm } from '../checklist/reason-form';
import { when } from '../format';
import { Button } from '../ui/button';
import { pointWords, whoWords } from '../words';
import type { Names } from './sentences';

/** One thing that a new token leaves open: what to look for, where, and what became of it. */
export function PointLine({
  point,
  settled,
  names,
  now,
  busy,
  children,
  onSettle,
  onReopen,
}: {
  point: Point;
  settled: Settled | null;
  names: Names;
  now: number;
  busy: boolean;
  children: ComponentChildren;
  /** A reason leaves it alone; without one it is looked through. Both resolve to whether it was written down. */
  onSettle: (reason: string | null) => Promise<boolean>;
  onReopen: () => Promise<boolean>;
}) {
  const [waiving, setWaiving] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const acted = useRef(false);
  const how = settled?.how ?? null;
  // What was pressed is gone after the press: the focus goes to what can be pressed now.
  useLayoutEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    setWaiving(false);
    line.current?.querySelector<HTMLElement>('.actions button')?.focus();
  }, [how]);
  const act = async (action: () => Promise<boolean>) => {
    acted.current = true;
    // What changes after a failure does not come of this press, so the focus stays where the person put it.
    if (!(await action())) acted.current = false;
  };
  const settle = (reason: string | null) => void act(() => onSettle(reason));
  const name = pointWords(point);
  return (
    <li class="point" ref={line} data-point={point} data-settled={how ?? 'open'} aria-label={name}>
      <h3>{name}</h3>
      <Standing settled={settled} names={names} now={now} />
      {children}
      {settled !== null && (
        <div class="actions">
          <Button kind="quiet" icon={Undo2} busy={busy} onPress={() => void act(onReopen)}>
            {i18n.t('common.undo')}
          </Button>
        </div>
      )}
      {settled === null && !waiving && (
        <div class="actions">
          <Button busy={busy} onPress={() => settle(null)}>
            {i18n.t('stillOpen.markDone')}
          </Button>
          <Button kind="quiet" busy={busy} onPress={() => setWaiving(true)}>
            {i18n.t('stillOpen.waive')}
          </Button>
        </div>
      )}
      {settled === null && waiving && (
        <ReasonForm
          title={i18n.t('stillOpen.waiveTitle', { what: name })}
          submit={i18n.t('stillOpen.waiveSubmit')}
          label={i18n.t('stillOpen.reason')}
          onReason={settle}
          onCancel={() => setWaiving(false)}
        />
      )}
    </li>
  );
}

const SIGNS = { done: CircleCheck, waived: CircleMinus, open: CircleDot } as const;

/** How it stands, in words with a sign, and by whom and when. */
function Standing({ settled, names, now }: { settled: Settled | null; names: Names; now: number }) {
  const Sign = SIGNS[settled?.how ?? 'open'];
  return (
    <p class={`point__state point__state--${settled?.how ?? 'open'}`}>
      <Sign class="icon icon--small" aria-hidden="true" />
      <span dir="auto">{standingWords(settled, names)}</span>
      {settled && (
        <span class="muted">
          {i18n.t('stillOpen.by', { who: whoWords(settled.who, names.person), when: when(settled.at, now) })}
        </span>
      )}
    </p>
  );
}

function standingWords(settled: Settled | null, names: Names): string {
  if (settled === null) return i18n.t('stillOpen.open');
  if (settled.how === 'done') return i18n.t('stillOpen.done');
  return i18n.t('stillOpen.waived', {
    reason: settled.remark === null ? i18n.t('common.nameless') : names.remark(settled.remark),
  });
}
