import { i18n } from '#i18n';
import { count } from './format';

/** How many need the new token, and of how many that is still to be checked: "1 needs the new token, 2 to check". */
export function needsWords(down: number, unsure: number): string {
  const sure = down - unsure;
  if (unsure === 0) return i18n.t('needs.sure', sure, [count(sure)]);
  if (sure === 0) return i18n.t('needs.unsure', unsure, [count(unsure)]);
  return i18n.t('needs.both', sure, { sure: count(sure), unsure: count(unsure) });
}

/** The same with the word "tools", where nothing else says what is counted. */
export function toolsNeedWords(down: number, unsure: number): string {
  const sure = down - unsure;
  if (unsure === 0) return i18n.t('needs.tools', sure, [count(sure)]);
  if (sure === 0) return i18n.t('needs.toolsUnsure', unsure, [count(unsure)]);
  return i18n.t('needs.toolsBoth', sure, { sure: count(sure), unsure: count(unsure) });
}
