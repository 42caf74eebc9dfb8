import { i18n } from '#i18n';

/** Why a file that somebody else may have made was not taken. */
export type FileFault =
  | 'too-big'
  | 'wrong-encoding'
  | 'empty'
  | 'not-json'
  | 'wrong-format'
  | 'wrong-version'
  | 'damaged';

const WORDS: Record<FileFault, () => string> = {
  'too-big': () => i18n.t('foreign.tooBig'),
  'wrong-encoding': () => i18n.t('tools.fault.wrongEncoding'),
  empty: () => i18n.t('tools.fault.empty'),
  'not-json': () => i18n.t('tools.fault.notJson'),
  'wrong-format': () => i18n.t('foreign.wrongFormat'),
  'wrong-version': () => i18n.t('foreign.wrongVersion'),
  damaged: () => i18n.t('foreign.damaged'),
};

/** Why a file was not taken, in words. */
export function faultWords(fault: FileFault): string {
  return WORDS[fault]();
}
