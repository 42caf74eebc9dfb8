import type { Entry } from '../entry';

export default {
  id: 'calcom',
  name: 'Cal.com',
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['cal.com'],
  hosts: [],
  agents: [],
  also: 'Connects through Revert and holds no Pipedrive token',
  oauth: null,
  source: 'calcom/cal.com: packages/app-store/pipedrive-crm/lib/CrmService.ts',
  certainty: 'H',
} satisfies Entry;
