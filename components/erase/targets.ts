import { i18n } from '#i18n';
import type { Account } from '../../utils/core/account';
import type { EraseTarget } from '../../utils/core/erase';
import type { Person, Tool } from '../../utils/core/inventory/tool';
import type { Outcome } from '../../utils/core/rotation/outcome';
import { byName, whenInterval } from '../format';
import { accountWords } from '../words';

export type EraseKind = EraseTarget['kind'] | 'everything';
export const KINDS = ['person', 'tool', 'account', 'rotation', 'everything'] as const satisfies readonly EraseKind[];

/** What there is to erase. */
export interface Erasable {
  accounts: readonly Account[];
  tools: readonly Tool[];
  people: readonly Person[];
  rotations: readonly Pick<Outcome, 'id' | 'account' | 't0'>[];
}

const KIND_WORDS: Record<EraseKind, () => string> = {
  person: () => i18n.t('erase.kind.person'),
  tool: () => i18n.t('erase.kind.tool'),
  account: () => i18n.t('erase.kind.account'),
  rotation: () => i18n.t('erase.kind.rotation'),
  everything: () => i18n.t('erase.kind.everything'),
};

export function kindWords(kind: EraseKind): string {
  return KIND_WORDS[kind]();
}

/** What can be chosen of a kind, by name; rotations newest first. The organisation's tools are not the user's to erase. */
export function choices(
  kind: EraseTarget['kind'],
  { accounts, tools, people, rotations }: Erasable,
  now: number,
): { value: string; label: string }[] {
  const sorted = (rows: { value: string; label: string }[]) => rows.sort((a, b) => byName(a.label, b.label));
  const removed = (name: string) => i18n.t('erase.removed', { name });
  const accountOf = (id: string) =>
    accountWords(accounts.find((account) => account.id === id) ?? { company: null, user: null });
  switch (kind) {
    case 'person':
      return sorted(people.map(({ id, name }) => ({ value: id, label: name })));
    case 'tool':
      return sorted(
        tools
          .filter(({ origin }) => origin !== 'policy')
          .map(({ id, name, removedAt }) => ({ value: id, label: removedAt === null ? name : removed(name) })),
      );
    case 'account':
      return sorted(accounts.map((account) => ({ value: account.id, label: accountWords(account) })));
    case 'rotation':
      return rotations.map(({ id, account, t0 }) => ({
        value: id,
        label: i18n.t('now.replaced', { account: accountOf(account), when: whenInterval(t0, now) }),
      }));
  }
}
