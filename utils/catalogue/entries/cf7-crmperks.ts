import type { Entry } from '../entry';

export default {
  id: 'cf7-crmperks',
  name: 'CRM Perks Pipedrive plug-in',
  aliases: ['CRM Perks'],
  auth: 'unknown',
  where: "The plug-in's account page",
  link: null,
  keys: [],
  test: 'Test the connection',
  domains: [],
  hosts: [],
  agents: [],
  also: 'Versions for Contact Form 7, Gravity Forms and WooCommerce',
  oauth: null,
  source: 'public code',
  certainty: 'L',
} satisfies Entry;
