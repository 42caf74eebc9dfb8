import type { Entry } from '../entry';

export default {
  id: 'webrix',
  name: 'Webrix MCP',
  aliases: ['Webrix'],
  auth: 'both',
  where: "The connector's settings > API token",
  link: null,
  keys: [],
  test: 'Call a tool',
  domains: ['webrix.ai'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'https://docs.webrix.ai/docs/mcp-servers/built-in/pipedrive',
  certainty: 'H',
} satisfies Entry;
