import type { Entry } from '../entry';

export default {
  id: 'posthog',
  name: 'PostHog data source',
  aliases: ['PostHog'],
  auth: 'token',
  where: 'Data pipeline > Sources > Pipedrive > API token',
  link: 'https://app.posthog.com/data-management/sources',
  keys: [],
  test: 'Status of the next sync',
  domains: ['posthog.com'],
  hosts: [],
  agents: [],
  also: 'EU projects are on eu.posthog.com',
  oauth: null,
  source: 'https://posthog.com/docs/data-pipelines/sources/pipedrive',
  certainty: 'H',
} satisfies Entry;
