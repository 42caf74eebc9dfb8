import type { Entry } from '../entry';

export default {
  id: 'wix',
  name: 'Wix Velo Pipedrive package',
  aliases: ['Wix', 'Wix Velo'],
  auth: 'token',
  where: 'Wix Secrets Manager',
  link: null,
  keys: ['pipedrive_api_token'],
  test: 'Run a backend function',
  domains: ['wix.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://dev.wix.com/docs/velo/articles/velo-package-readmes/pipedrive-integration',
  certainty: 'H',
} satisfies Entry;
