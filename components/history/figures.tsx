import { i18n } from '#i18n';
import type { Recovery, Span } from '../../utils/core/rotation/spans';
import { atLeast, lostTime } from '../format';

/** How long tools took in one line: "typically 12 min, the slowest 40 min"; of none, that there was none. */
export function recoveryLine({ count, median, slowest }: Recovery): string {
  if (median === null || slowest === null) return i18n.t('figures.none');
  const words = { median: atLeast(median), slowest: atLeast(slowest) };
  // Twice the same would say no more.
  return count === 1 || words.median === words.slowest ? words.median : i18n.t('figures.recovery', words);
}

/** The two figures of an outage side by side, and what all tools lost together. */
export function OutageFigures({ updated, verified, lost }: { updated: Recovery; verified: Recovery; lost: Span }) {
  return (
    <dl class="figures figures--row">
      <div>
        <dt>{i18n.t('figures.untilUpdated')}</dt>
        <dd>{recoveryLine(updated)}</dd>
      </div>
      <div>
        <dt>{i18n.t('figures.untilVerified')}</dt>
        <dd>{recoveryLine(verified)}</dd>
      </div>
      <div>
        <dt>{i18n.t('figures.lost')}</dt>
        <dd>{lostTime(lost)}</dd>
      </div>
    </dl>
  );
}
