import type { Entry } from '../entry';

export default {
  id: 'sdk-node',
  name: 'App with the official Node SDK',
  auth: 'both',
  where: "The app's configuration",
  link: null,
  keys: ['apiKey'],
  test: 'Any call',
  hosts: [],
  // client-nodejs: src/versions/v1/base.ts
  agents: ['Pipedrive-SDK-Javascript-*'],
  also: null,
  source: 'pipedrive/client-nodejs: README',
  certainty: 'H',
} satisfies Entry;
