import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErasePlan, EraseTarget } from '../../utils/core/erase';
import { Choice } from '../fields/choice';
import { SelectField } from '../fields/select-field';
import { BackLink } from '../ui/back-link';
import { Notice } from '../ui/notice';
import { PageHead } from '../ui/page-head';
import { Erasing, type Found } from './erasing';
import type { Totals } from './plan-words';
import { choices, type Erasable, type EraseKind, KINDS, kindWords } from './targets';

export interface ErasePageProps {
  erasable: Erasable;
  /** What the way here has chosen already. */
  chosen: { kind: EraseKind | null; id: string | null };
  now: number;
  onLook: (target: EraseTarget) => Promise<ErasePlan>;
  onCount: () => Promise<Totals>;
  onErase: (target: EraseTarget) => Promise<void>;
  onEraseEverything: () => Promise<void>;
}

/** Erases one person, tool, account or rotation, or everything; what will go is shown first. */
export function ErasePage(props: ErasePageProps) {
  const { erasable, now, onLook, onCount, onErase, onEraseEverything } = props;
  const [kind, setKind] = useState<EraseKind | null>(props.chosen.kind);
  const [id, setId] = useState(props.chosen.id ?? '');
  const [done, setDone] = useState(false);
  const options = kind === null || kind === 'everything' ? [] : choices(kind, erasable, now);
  const isThere = options.some(({ value }) => value === id);

  const choose = (nextKind: EraseKind | null, nextId: string) => {
    setKind(nextKind);
    setId(nextId);
    setDone(false);
  };
  const look = (): (() => Promise<Found>) | null => {
    if (kind === 'everything') return async () => ({ kind, totals: await onCount() });
    return kind !== null && isThere ? async () => ({ kind, plan: await onLook({ kind, id }) }) : null;
  };
  const erase = async () => {
    if (kind === null) return;
    await (kind === 'everything' ? onEraseEverything() : onErase({ kind, id }));
    setId((shown) => (shown === id ? '' : shown));
    setDone(true);
  };
  return (
    <div class="page page--narrow">
      <BackLink to="#/settings">{i18n.t('settings.title')}</BackLink>
      <PageHead title={i18n.t('erase.title')} lead={i18n.t('erase.lead')} />
      <div role="status">{done && <Notice kind="good">{i18n.t('erase.done')}</Notice>}</div>
      <Choice
        legend={i18n.t('erase.what')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: kindWords(value) }))}
        onValue={(next) => choose(next, '')}
      />
      {kind !== null && kind !== 'everything' && (
        <SelectField
          label={i18n.t('erase.which')}
          value={isThere ? id : ''}
          options={[{ value: '', label: i18n.t(options.length > 0 ? 'erase.choose' : 'erase.nothing') }, ...options]}
          onValue={(next) => choose(kind, next)}
        />
      )}
      <Erasing key={`${kind} ${id}`} onLook={look()} onErase={erase} onStart={() => setDone(false)} />
    </div>
  );
}
