import type { Entry } from '../entry';

export default {
  id: 'mcp-community',
  name: 'Community Pipedrive MCP server',
  auth: 'token',
  where: "The env block of the MCP client's configuration",
  link: null,
  keys: ['PIPEDRIVE_API_TOKEN', 'PIPEDRIVE_API_KEY'],
  test: 'Restart the client, then list deals',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'public code',
  certainty: 'H',
} satisfies Entry;
