import { i18n } from '#i18n';

/** What waits, and how much of that only may need the new token: "1 tool needs the new token, 2 to check". */
export function downWords(down: number, unsure: number): string {
  const sure = down - unsure;
  if (unsure === 0) return i18n.t('needs.tools', down);
  if (sure === 0) return i18n.t('needs.toolsUnsure', unsure);
  return i18n.t('needs.toolsBoth', sure, { sure: String(sure), unsure: String(unsure) });
}
