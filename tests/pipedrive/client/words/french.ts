import type { Words } from '../words.ts';

/** French; all of it is ours. */
export const FRENCH: Words = {
  lang: 'fr',
  dir: 'ltr',
  heading: 'Votre jeton d’API personnel',
  explanation: 'D’autres applications s’en servent pour agir en votre nom. Gardez-le pour vous.',
  copy: 'Copier',
  copied: 'Copié',
  generate: 'Générer un nouveau jeton',
  generated: 'Un nouveau jeton a été généré.',
  failed: 'Le jeton n’a pas pu être généré. Veuillez réessayer.',
  dialog: {
    title: 'Générer un nouveau jeton ?',
    text: 'Les applications qui utilisent le jeton actuel perdront aussitôt leur accès.',
    confirm: 'Générer',
    cancel: 'Annuler',
  },
};
