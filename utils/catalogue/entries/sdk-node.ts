import type { Entry } from '../entry';

export default {
  id: 'sdk-node',
  name: 'App with the official Node SDK',
  auth: 'both',
  where: "The app's configuration",
  link: null,
  keys: ['apiKey'],
  test: 'Any call',
  domains: [],
  hosts: [],
  // client-nodejs: src/versions/v1/base.ts
  agents: ['Pipedrive-SDK-Javascript-*'],
  also: null,
  oauth: 'The SDK signs in with OAuth 2 as well, for an app registered with Pipedrive',
  source: 'pipedrive/client-nodejs: README',
  certainty: 'H',
} satisfies Entry;
