import type { Entry } from '../entry';

export default {
  id: 'alumio',
  name: 'Alumio',
  auth: 'token',
  where: 'Clients > HTTP Clients > Pipedrive HTTP Client > API Token',
  link: null,
  keys: [],
  test: 'Run the incoming configuration',
  domains: ['alumio.com'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://forum.alumio.com/t/about-the-pipedrive-category/1294',
  certainty: 'H',
} satisfies Entry;
