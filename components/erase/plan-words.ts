import { i18n } from '#i18n';
import type { ErasePlan, EraseTarget } from '../../utils/core/erase';
import { count } from '../format';

/** How much there is in all. */
export interface Totals {
  tools: number;
  people: number;
  accounts: number;
  rotations: number;
}

/** Everything that goes, one line each. */
export function goingWords(plan: ErasePlan): string[] {
  const { people, tools, accounts, domains, rotations, open, entries, gaps, remarks, unnamed, ownerless, setAside } =
    plan;
  const events = entries.length + gaps.length;
  const lines = [
    people.length > 0 && i18n.t('erase.goes.people', people.length, [count(people.length)]),
    tools.length > 0 && i18n.t('erase.goes.tools', tools.length, [count(tools.length)]),
    accounts.length > 0 && i18n.t('erase.goes.accounts', accounts.length, [count(accounts.length)]),
    domains.length > 0 && i18n.t('erase.goes.companies', domains.length, [count(domains.length)]),
    rotations.length > 0 && i18n.t('erase.goes.rotations', rotations.length, [count(rotations.length)]),
    open > 0 && i18n.t('erase.goes.open', open, [count(open)]),
    events > 0 && i18n.t('erase.goes.events', events, [count(events)]),
    remarks.length > 0 && i18n.t('erase.goes.remarks', remarks.length, [count(remarks.length)]),
    unnamed.length > 0 && i18n.t('erase.goes.unnamed', unnamed.length, [count(unnamed.length)]),
    ownerless.length > 0 && i18n.t('erase.goes.ownerless', ownerless.length, [count(ownerless.length)]),
    setAside.length > 0 && i18n.t('erase.goes.setAside', setAside.length, [count(setAside.length)]),
  ];
  return lines.filter((line) => line !== false);
}

/** The same for everything at once. */
export function allWords({ tools, people, accounts, rotations }: Totals): string[] {
  return [
    i18n.t('erase.goes.tools', tools, [count(tools)]),
    i18n.t('erase.goes.people', people, [count(people)]),
    i18n.t('erase.goes.accounts', accounts, [count(accounts)]),
    i18n.t('erase.goes.rotations', rotations, [count(rotations)]),
    i18n.t('erase.goes.settings'),
  ];
}

const STAYS: Record<EraseTarget['kind'], () => string> = {
  person: () => i18n.t('erase.stays.person'),
  tool: () => i18n.t('erase.stays.tool'),
  account: () => i18n.t('erase.stays.account'),
  rotation: () => i18n.t('erase.stays.rotation'),
};

/** What stays behind, and why. */
export function stayingWords(kind: EraseTarget['kind']): string {
  return STAYS[kind]();
}
