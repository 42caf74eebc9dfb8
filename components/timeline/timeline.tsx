import { ArrowRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { downFor } from '../../utils/core/rotation/took';
import { type Bar, type Drawn, type Part, timelineOf } from '../../utils/core/screen/timeline';
import { atLeast, count, when } from '../format';
import { Button } from '../ui/button';
import { Critical } from '../ui/critical';
import { Legend } from './legend';

/** A tool of a timeline. */
export interface TimelineTool extends Drawn {
  name: string;
  critical: boolean;
}

/** Bars drawn with each press for more. */
const MORE = 100;

/**
 * The shape of an outage: a table whose rows are tools, each with a bar on one axis and the two figures in words. The bars
 * say nothing that the words do not, so screen readers pass them by.
 */
export function Timeline({
  name,
  tools,
  end,
  now,
  back = 0,
  first = 12,
}: {
  /** What the table is called. */
  name: string;
  tools: readonly TimelineTool[];
  /** Now, or when the rotation ended; milliseconds since 1970, as is `now`. */
  end: number;
  now: number;
  /** How far the clock had been set back by then, in milliseconds: the axis runs on. */
  back?: number | undefined;
  /** Bars drawn at first: as many as one look takes in. */
  first?: number;
}) {
  const [shown, setShown] = useState(first);
  const { from, to, bars, without } = timelineOf(tools, end + back);
  const sorted = [...bars].sort((a, b) => lengthOf(b) - lengthOf(a));
  const left = sorted.length - shown;
  const isOpen = to === end + back && end === now;
  // As the clock showed it; the axis itself runs on.
  const last = to === end + back ? end : to;
  if (sorted.length === 0) return null;
  return (
    <div class="timeline">
      <table class="timeline__table">
        <caption class="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('timeline.tool')}</th>
            <th scope="col" class="timeline__axis">
              <span class="visually-hidden">{i18n.t('timeline.axis')} </span>
              <span>{when(from, now)}</span>
              <span>{isOpen ? i18n.t('timeline.now') : when(last, now)}</span>
            </th>
            <th scope="col">{i18n.t('timeline.untilUpdated')}</th>
            <th scope="col">{i18n.t('timeline.untilVerified')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((bar) => (
            <Row key={bar.of.id} bar={bar} end={end} back={back} />
          ))}
        </tbody>
      </table>
      <Legend bars={sorted} />
      {without > 0 && <p class="muted timeline__small">{i18n.t('timeline.without', without, [count(without)])}</p>}
      {left > 0 && (
        <div class="actions">
          <Button onPress={() => setShown(shown + MORE)}>{i18n.t('timeline.more', left, [count(left)])}</Button>
        </div>
      )}
    </div>
  );
}

function Row({ bar, end, back }: { bar: Bar<TimelineTool>; end: number; back: number }) {
  const { name, critical, since, took } = bar.of;
  return (
    <tr>
      <th scope="row" class="timeline__name">
        {critical && <Critical sign />}
        <bdi>{name}</bdi>
      </th>
      <td class="timeline__track">
        <span class="timeline__bar" aria-hidden="true">
          <Segment part={bar.unseen} kind="unseen" />
          <Segment part={bar.down} kind={bar.of.state === 'unsure' ? 'unsure' : 'down'} />
          <Segment part={bar.untested} kind="untested" />
          {bar.goesOn && end + back > since.to && <ArrowRight class="timeline__on icon icon--small icon--turn" />}
        </span>
      </td>
      <td class="timeline__figure" data-label={i18n.t('timeline.untilUpdated')}>
        {took.updated === null ? soFar(bar, end, back) : atLeast(took.updated)}
      </td>
      <td class="timeline__figure" data-label={i18n.t('timeline.untilVerified')}>
        {took.verified === null ? (
          <span class="timeline__not-yet muted">{i18n.t('timeline.notYet')}</span>
        ) : (
          atLeast(took.verified)
        )}
      </td>
    </tr>
  );
}

function Segment({ part, kind }: { part: Part | null; kind: string }) {
  if (part === null) return null;
  const style = { insetInlineStart: percent(part.from), inlineSize: percent(part.to - part.from) };
  return <span class={`timeline__part timeline__part--${kind}`} style={style} />;
}

function soFar({ of: { since, state } }: Bar<TimelineTool>, end: number, back: number) {
  const words = atLeast(downFor(since, end, back));
  return (
    <span class={state === 'unsure' ? 'muted' : 'timeline__down'}>
      {state === 'unsure' ? i18n.t('timeline.perhaps', [words]) : i18n.t('timeline.soFar', [words])}
    </span>
  );
}

/** What still goes on is the longest; after that the time until the new token was in. */
function lengthOf({ goesOn, down, untested }: Bar<TimelineTool>): number {
  return Number(goesOn) * 10 + (down.to - down.from) + (untested === null ? 0 : (untested.to - untested.from) / 1000);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(3)}%`;
}
