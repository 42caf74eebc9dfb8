import type { Entry } from '../entry';

export default {
  id: 'apps-script',
  name: 'Google Apps Script',
  aliases: ['Google Sheets', 'Apps Script'],
  auth: 'token',
  where: "The script's code, often inside the URL, or Script properties",
  // General knowledge, not checked in the tool's documents.
  link: 'https://script.google.com/home',
  keys: [],
  test: 'Run the function',
  hosts: [],
  also: null,
  source: 'public code',
  certainty: 'M',
} satisfies Entry;
