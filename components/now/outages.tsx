import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RotationView } from '../../utils/core/screen/task';
import { count } from '../format';
import { Timeline } from '../timeline/timeline';
import { Button } from '../ui/button';
import { accountWords } from '../words';

/** Accounts whose outage is drawn at first; each has an axis of its own, as their tokens died at different times. */
const FIRST = 2;

/** The shape of the outage, account by account, the one with the most tools down first. */
export function Outages({
  rotations,
  account,
  now,
}: {
  rotations: readonly RotationView[];
  /** Only this one is asked for; null for all. */
  account: string | null;
  now: number;
}) {
  const [shown, setShown] = useState(FIRST);
  const drawn = rotations
    .filter(({ id, tasks }) => (account === null || account === id) && tasks.length > 0)
    .sort((a, b) => countBroken(b) - countBroken(a));
  const left = drawn.length - shown;
  if (drawn.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('timeline.title')}</h2>
      {drawn.slice(0, shown).map((rotation) => (
        <div key={rotation.id} class="stack">
          {rotations.length > 1 && <h3>{accountWords(rotation)}</h3>}
          <Timeline
            name={i18n.t('timeline.of', [accountWords(rotation)])}
            tools={rotation.tasks.map(({ id, tool: { name, critical }, state, since, took }) => ({
              id,
              name,
              critical,
              state,
              since,
              took,
            }))}
            end={now}
            back={rotation.tasks[0]?.back}
            now={now}
            first={drawn.length > 1 ? 6 : 12}
          />
        </div>
      ))}
      {left > 0 && (
        <div class="actions">
          <Button onPress={() => setShown(shown + 10)}>{i18n.t('timeline.moreAccounts', left, [count(left)])}</Button>
        </div>
      )}
    </section>
  );
}

function countBroken({ tasks }: RotationView): number {
  return tasks.filter(({ state }) => state === 'broken').length;
}
