import { i18n } from '#i18n';
import { GRADES, type Grade } from '../../utils/core/rotation/event';
import type { Figures } from '../../utils/core/rotation/figures';
import { STATES } from '../../utils/core/rotation/task';
import { EvidenceMark } from '../checklist/evidence-mark';
import { StateMark } from '../checklist/state-mark';
import { count } from '../format';
import { stateWords } from '../words';

const GRADE_WORDS: Record<Grade, () => string> = {
  said: () => i18n.t('figures.said'),
  seen: () => i18n.t('figures.seen'),
  tested: () => i18n.t('figures.tested'),
  alive: () => i18n.t('figures.alive'),
};

/** How many tools stand where, and why that is believed. */
export function Standings({ figures: { states, grades } }: { figures: Pick<Figures, 'states' | 'grades'> }) {
  return (
    <div class="standings">
      <ul class="standings__list">
        {STATES.filter((state) => states[state] > 0).map((state) => (
          <li key={state}>
            <StateMark state={state} />
            <strong>{count(states[state])}</strong> {stateWords({ state, skipped: null })}
          </li>
        ))}
      </ul>
      {GRADES.some((grade) => grades[grade] > 0) && (
        <ul class="standings__list muted">
          <li>{i18n.t('figures.how')}</li>
          {GRADES.filter((grade) => grades[grade] > 0).map((grade) => (
            <li key={grade}>
              <EvidenceMark grade={grade} />
              {count(grades[grade])} {GRADE_WORDS[grade]()}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
