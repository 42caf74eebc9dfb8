import type { Entry } from '../entry';

export default {
  id: 'apps-script',
  name: 'Google Apps Script',
  aliases: ['Google Sheets', 'Apps Script'],
  auth: 'token',
  where: "The script's code, often inside the URL, or Script properties",
  link: 'https://script.google.com/home',
  keys: [],
  test: 'Run the function',
  domains: ['script.google.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'public code',
  certainty: 'M',
  unverified: ['link'],
} satisfies Entry;
