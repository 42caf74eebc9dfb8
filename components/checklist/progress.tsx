import { i18n } from '#i18n';
import { count } from '../format';

/** How many tasks no longer wait, as a bar and in words. */
export function Progress({ done, total }: { done: number; total: number }) {
  const words = i18n.t('checklist.progress', [count(done), count(total)]);
  return (
    <div class="progress">
      <div
        class="progress__bar"
        role="progressbar"
        aria-label={i18n.t('checklist.name')}
        aria-valuemin={0}
        aria-valuenow={done}
        aria-valuemax={total}
        aria-valuetext={words}
      >
        <div class="progress__done" style={{ inlineSize: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </div>
      <span class="progress__words">{words}</span>
    </div>
  );
}
