import type { Words } from '../words.ts';

/** German; "API-Token" was seen (facts, section 2), the rest is ours. */
export const GERMAN: Words = {
  lang: 'de',
  dir: 'ltr',
  heading: 'Ihr persönliches API-Token',
  explanation: 'Andere Anwendungen handeln damit in Ihrem Namen. Geben Sie es nicht weiter.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  generate: 'Neues Token generieren',
  generated: 'Ein neues Token wurde generiert.',
  failed: 'Das Token konnte nicht generiert werden. Bitte versuchen Sie es erneut.',
  dialog: {
    title: 'Neues Token generieren?',
    text: 'Anwendungen, die das jetzige Token verwenden, verlieren sofort den Zugriff.',
    confirm: 'Generieren',
    cancel: 'Abbrechen',
  },
};
