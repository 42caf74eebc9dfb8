import { i18n } from '#i18n';
import type { Recovery } from '../utils/core/recovery';
import { count, listOf, when } from './format';

/** Tools, accounts and open rotations in figures: "5 tools, 1 account, and 1 open rotation". */
export function countedWords({
  tools,
  accounts,
  rotations,
}: Record<'tools' | 'accounts' | 'rotations', number>): string {
  return listOf([
    i18n.t('popup.unreadable.tools', tools, [count(tools)]),
    i18n.t('popup.unreadable.accounts', accounts, [count(accounts)]),
    i18n.t('popup.unreadable.rotations', rotations, [count(rotations)]),
  ]);
}

/** What was lost, in one line. */
export function recoveryTitle({ asOf, whole }: Recovery): string {
  if (asOf === null) return i18n.t('recovery.gone');
  return i18n.t(whole ? 'recovery.whole' : 'recovery.part');
}

/** What came back and what did not, a sentence each; none where there is nothing to tell. */
export function recoveryWords(recovery: Recovery | null, now: number): string[] {
  if (recovery === null) return [];
  const { asOf, brought, missing } = recovery;
  if (asOf === null) return [i18n.t('recovery.noCopy')];
  const { tools, accounts, rotations, others } = brought;
  const figures = { what: countedWords(brought), when: when(asOf, now) };
  return [
    ...(tools + accounts + rotations + others > 0 ? [i18n.t('recovery.brought', figures)] : []),
    ...(missing.changes > 0 ? [i18n.t('recovery.changes', missing.changes, [count(missing.changes)])] : []),
    ...(missing.rotations > 0 ? [i18n.t('recovery.rotations', missing.rotations, [count(missing.rotations)])] : []),
    ...(missing.others > 0 ? [i18n.t('recovery.others', missing.others, [count(missing.others)])] : []),
    ...(missing.looks > 0 ? [i18n.t('recovery.looks')] : []),
  ];
}
