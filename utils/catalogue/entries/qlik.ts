import type { Entry } from '../entry';

export default {
  id: 'qlik',
  name: 'Qlik Talend Cloud',
  auth: 'token',
  where: 'The Pipedrive connection > API token',
  link: null,
  keys: [],
  test: 'Test the connection',
  domains: ['qlik.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'help.qlik.com: Connecting-Pipedrive.htm',
  certainty: 'H',
} satisfies Entry;
