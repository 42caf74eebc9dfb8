import type { Entry } from '../entry';

export default {
  id: 'github-actions',
  name: 'GitHub Actions job',
  aliases: ['GitHub Actions'],
  auth: 'token',
  where: 'Settings > Secrets and variables > Actions',
  // General knowledge, not checked in the tool's documents.
  link: 'https://github.com/{owner}/{repository}/settings/secrets/actions',
  keys: ['PIPEDRIVE_API_TOKEN'],
  test: 'Run the workflow again',
  hosts: [],
  also: null,
  source: 'public code',
  certainty: 'H',
} satisfies Entry;
