/** The words of the API tab. Heading, "Copy" and "Generate new token" are the real ones (facts, section 2); the rest is ours. */
export interface Words {
  lang: string;
  dir: 'ltr' | 'rtl';
  heading: string;
  explanation: string;
  copy: string;
  copied: string;
  generate: string;
  generated: string;
  failed: string;
  dialog: { title: string; text: string; confirm: string; cancel: string };
}

export const ENGLISH: Words = {
  lang: 'en',
  dir: 'ltr',
  heading: 'Your personal API token',
  explanation: 'Other applications use this token to act in your name. Keep it to yourself.',
  copy: 'Copy',
  copied: 'Copied',
  generate: 'Generate new token',
  generated: 'A new token was generated.',
  failed: 'The token could not be generated. Please try again.',
  dialog: {
    title: 'Generate a new token?',
    text: 'Applications that use the present token will lose access at once.',
    confirm: 'Generate',
    cancel: 'Cancel',
  },
};
