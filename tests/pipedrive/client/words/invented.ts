import type { Words } from '../words.ts';

/** A language that does not exist, so that no vocabulary knows it. */
export const INVENTED: Words = {
  lang: 'und',
  dir: 'ltr',
  heading: 'Oma lupalarra',
  explanation: 'Muit hallat lupalarran avul sinus nimel. Peida se itse.',
  copy: 'Jälmää',
  copied: 'Jälmätty',
  generate: 'Tuivaa uus lupalarra',
  generated: 'Uus lupalarra tuivattiin.',
  failed: 'Lupalarra ei tuivannut. Yrittele tois.',
  dialog: {
    title: 'Tuivataanko uus lupalarra?',
    text: 'Muit hallat jääväs heti ilma.',
    confirm: 'Tuivaa',
    cancel: 'Peru',
  },
};
