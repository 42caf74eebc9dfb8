import type { Company, User } from './types.ts';

/** The example companies. */
export const COMPANIES: readonly Company[] = [
  {
    id: 7001,
    domain: 'acme',
    name: 'Acme',
    plan: 'growth',
    seats: 12,
    currency: 'EUR',
    country: 'EE',
    industry: 'Manufacturing',
  },
  {
    id: 7002,
    domain: 'globex',
    name: 'Globex',
    plan: 'premium',
    seats: 40,
    currency: 'USD',
    country: 'US',
    industry: 'Energy',
  },
  {
    id: 7003,
    domain: 'initech',
    name: 'Initech',
    plan: 'lite',
    seats: 3,
    currency: 'EUR',
    country: 'DE',
    industry: 'Software',
  },
];

const ENGLISH = { locale: 'en_US', language: { language_code: 'en', country_code: 'US' } };

/** The example people. Ana is in all companies; Ben and Carla meet her in one each. */
export const USERS: readonly User[] = [
  {
    id: 101,
    name: 'Ana Lind',
    email: 'ana@acme.example',
    admin: true,
    companies: ['acme', 'globex', 'initech'],
    ...ENGLISH,
  },
  { id: 102, name: 'Ben Otieno', email: 'ben@acme.example', admin: false, companies: ['acme', 'globex'], ...ENGLISH },
  { id: 103, name: 'Carla Reyes', email: 'carla@globex.example', admin: true, companies: ['globex'], ...ENGLISH },
  { id: 104, name: 'Dev Mehta', email: 'dev@initech.example', admin: true, companies: ['initech'], ...ENGLISH },
  { id: 105, name: 'Elif Kaya', email: 'elif@acme.example', admin: false, companies: ['acme'], ...ENGLISH },
];
