import { i18n } from '#i18n';
import type { Trend } from '../../utils/core/rotation/trend';
import { atLeast, count } from '../format';

const WIDTH = 240;
const HEIGHT = 44;
/** Room for the line's own width and its last dot. */
const EDGE = 5;

/** Whether recovering becomes quicker: one small line, and the same in words. */
export function TrendLine({ trend: { points, each, recent, before } }: { trend: Trend }) {
  const highest = points.reduce((most, { updated }) => Math.max(most, updated.ms), 1);
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, points.length - 1);
  const y = (ms: number) => HEIGHT - EDGE - (ms / highest) * (HEIGHT - 2 * EDGE);
  const line = points.map(({ updated }, index) => `${x(index).toFixed(1)},${y(updated.ms).toFixed(1)}`);
  const last = points.at(-1);
  const words = { recent: atLeast(recent), before: atLeast(before) };
  return (
    <div class="trend">
      <svg class="trend__line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <polyline points={line.join(' ')} />
        {last && <circle cx={x(points.length - 1)} cy={y(last.updated.ms)} r="3.5" />}
      </svg>
      <p>{each === 1 ? i18n.t('history.trendOne', words) : i18n.t('history.trend', { ...words, each: count(each) })}</p>
    </div>
  );
}
