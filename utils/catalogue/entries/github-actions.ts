import type { Entry } from '../entry';

export default {
  id: 'github-actions',
  name: 'GitHub Actions job',
  aliases: ['GitHub Actions'],
  auth: 'token',
  where: 'Settings > Secrets and variables > Actions',
  link: 'https://github.com/{owner}/{repository}/settings/secrets/actions',
  keys: ['PIPEDRIVE_API_TOKEN'],
  test: 'Run the workflow again',
  domains: ['github.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'public code',
  certainty: 'H',
  unverified: ['link'],
} satisfies Entry;
