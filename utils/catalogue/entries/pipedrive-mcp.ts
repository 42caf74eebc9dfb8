import type { Entry } from '../entry';

export default {
  id: 'pipedrive-mcp',
  name: 'Official Pipedrive MCP',
  aliases: ['mcp.pipedrive.ai'],
  auth: 'oauth',
  where: null,
  link: null,
  keys: [],
  test: null,
  domains: ['mcp.pipedrive.ai'],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'public code',
  certainty: 'M',
} satisfies Entry;
