import type { Entry } from '../entry';

export default {
  id: 'dlt',
  name: 'dlt verified source',
  auth: 'token',
  where: '.dlt/secrets.toml or the environment',
  link: null,
  keys: ['pipedrive_api_key'],
  test: 'python3 pipedrive_pipeline.py',
  domains: [],
  hosts: [],
  agents: [],
  also: null,
  oauth: null,
  source: 'dlt-hub/verified-sources: sources/pipedrive/README.md',
  certainty: 'H',
} satisfies Entry;
