import type { Entry } from '../entry';

export default {
  id: 'cdata',
  name: 'CData',
  aliases: ['CData drivers', 'CData Connect', 'CData Sync'],
  auth: 'both',
  where: 'The connection string, the DSN or the Save & Test page, where AuthScheme is Basic',
  link: null,
  keys: ['APIToken'],
  test: 'Test Connection, or Save & Test',
  domains: ['cdata.com'],
  hosts: [],
  agents: [],
  also: 'The same drivers serve Tableau, Power BI, Excel and Python',
  oauth: 'AuthScheme OAuth, with an OAuth application of your own',
  source: 'https://cdn.cdata.com/help/KDK/powerbi/pg_connectionpowerbi.htm',
  certainty: 'H',
} satisfies Entry;
