import { describe, expect, it } from 'vitest';
import { companyOf, isApiTab, isWebAppHost, parseCompany } from '../../../utils/core/address';
import { company } from '../../../utils/core/schema';
import { TOKEN } from './records';

describe('the API tab', () => {
  it.each([
    'https://acme.pipedrive.com/settings/api',
    'https://acme.pipedrive.com/settings/api/',
    'https://acme.pipedrive.com/settings/api?tab=1',
    'https://acme.pipedrive.com/settings/api#top',
    'https://acme.pipedrive.com/settings#api',
    'https://acme.pipedrive.com/settings/#api',
    'https://acme.pipedrive.com/settings?a=b#api',
    'https://acme.pipedrive.com/settings#/api',
    'https://acme.pipedrive.com/settings/personal/api',
    'https://acme.pipedrive.com/settings/personal/api?a=b',
    'https://acme-fd92b9.pipedrive.com/settings/api',
    'https://acme-sandbox5.pipedrive.com/settings/api',
    'https://app.pipedrive.com/settings/api',
    'https://ACME.pipedrive.com/settings/api',
  ])('is %s', (url) => {
    expect(isApiTab(new URL(url))).toBe(true);
  });

  it.each([
    'http://acme.pipedrive.com/settings/api',
    'https://pipedrive.com/settings/api',
    'https://www.pipedrive.com/settings/api',
    'https://developers.pipedrive.com/settings/api',
    'https://api.pipedrive.com/settings/api',
    'https://a.acme.pipedrive.com/settings/api',
    'https://acme.pipedrive.com.evil.example/settings/api',
    'https://acme.pipedrive.comevil.example/settings/api',
    'https://evilpipedrive.com/settings/api',
    'https://acme.evilpipedrive.com/settings/api',
    'https://evil.example/acme.pipedrive.com/settings/api',
    'https://acme.pipedrive.com@evil.example/settings/api',
    'https://acme-pipedrive.com/settings/api',
    'https://acme.pipedrive.com/settings',
    'https://acme.pipedrive.com/settings#apidocs',
    'https://acme.pipedrive.com/settings#usage/api',
    'https://acme.pipedrive.com/settings/apis',
    'https://acme.pipedrive.com/settings/api/keys',
    'https://acme.pipedrive.com/settings/usage-caps/api-usage',
    'https://acme.pipedrive.com/deals?next=/settings/api',
    'https://acme.pipedrive.com/deals#api',
    'https://acme.pipedrive.com/x/settings/api',
  ])('is not %s', (url) => {
    expect(isApiTab(new URL(url))).toBe(false);
  });
});

describe('the company of a host', () => {
  it.each(['app', 'www', 'api', 'developers', 'support', 'marketplace', 'oauth'])('%s is none', (label) => {
    expect(companyOf(`${label}.pipedrive.com`)).toBeNull();
    expect(isWebAppHost(`${label}.pipedrive.com`)).toBe(label === 'app');
  });

  it.each([
    ['acme.pipedrive.com', 'acme'],
    ['a.pipedrive.com', 'a'],
    ['app2.pipedrive.com', 'app2'],
    [`${'a-'.repeat(31)}b.pipedrive.com`, `${'a-'.repeat(31)}b`],
    [`${'a-'.repeat(31)}bc.pipedrive.com`, null],
    ['-acme.pipedrive.com', null],
    ['acme-.pipedrive.com', null],
    ['a_b.pipedrive.com', null],
    ['a.b.pipedrive.com', null],
    ['pipedrive.com', null],
    ['.pipedrive.com', null],
    ['acmeXpipedrive.com', null],
    ['acme.pipedrive.com\n', null],
    [`${TOKEN}.pipedrive.com`, null],
  ])('%j: %s', (host, label) => {
    expect(companyOf(host)).toBe(label);
    if (label !== null) expect(company.safeParse(label).success).toBe(true);
  });
});

it.each([
  ['acme', 'acme'],
  [' Acme ', 'acme'],
  ['Acme.pipedrive.com/x', 'acme'],
  ['https://acme.pipedrive.com/settings/api?a#b', 'acme'],
  ['http://acme.pipedrive.com', 'acme'],
  ['', null],
  ['app', null],
  ['app.pipedrive.com', null],
  ['acme.example', null],
  ['acme.pipedrive.com.evil.example', null],
  ['my company', null],
  ['x'.repeat(64), null],
  [TOKEN, null],
  [`x${TOKEN.toUpperCase()}`, null],
])('typed as a company: %j is %s', (typed, expected) => {
  expect(parseCompany(typed)).toBe(expected);
});
