import { i18n } from '#i18n';
import type { Bar, Drawn } from '../../utils/core/screen/timeline';

/** What the parts of the bars mean; only those that are there. */
export function Legend({ bars }: { bars: readonly Bar<Drawn>[] }) {
  const keys = [
    { kind: 'unseen', words: i18n.t('timeline.key.unseen'), there: bars.some(({ unseen }) => unseen !== null) },
    { kind: 'down', words: i18n.t('timeline.key.down'), there: bars.some(({ of }) => of.state !== 'unsure') },
    { kind: 'unsure', words: i18n.t('timeline.key.unsure'), there: bars.some(({ of }) => of.state === 'unsure') },
    { kind: 'untested', words: i18n.t('timeline.key.untested'), there: bars.some(({ untested }) => untested !== null) },
  ];
  return (
    <ul class="timeline__legend" aria-hidden="true">
      {keys
        .filter(({ there }) => there)
        .map(({ kind, words }) => (
          <li key={kind}>
            <span class={`timeline__part timeline__part--${kind}`} />
            {words}
          </li>
        ))}
    </ul>
  );
}
