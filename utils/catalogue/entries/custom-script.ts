import type { Entry } from '../entry';

export default {
  id: 'custom-script',
  name: 'Own script or server',
  auth: 'token',
  where: '.env, the environment variables of its host, or the code itself',
  link: null,
  keys: ['PIPEDRIVE_API_TOKEN', 'PIPEDRIVE_API_KEY', 'PIPEDRIVE_TOKEN', 'PIPEDRIVE_KEY'],
  test: "The job's log: 200 from /users/me",
  domains: [],
  // Its webhooks go to a domain of its own.
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'public code',
  certainty: 'H',
} satisfies Entry;
