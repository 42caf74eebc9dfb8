import { expect, it } from 'vitest';
import { ADDRESSES, pagesOf } from '../../../utils/pipedrive/addresses';

it('leads to the company’s own host, or to Pipedrive’s help', () => {
  const { usage, webhooks, ...help } = pagesOf('acme');
  expect([usage, webhooks]).toEqual([
    'https://acme.pipedrive.com/settings/usage-caps/api-usage',
    'https://acme.pipedrive.com/settings/webhooks',
  ]);
  for (const url of Object.values(help)) expect(new URL(url).origin).toBe('https://support.pipedrive.com');
});

it('has no address of the web app without a company', () => {
  expect(pagesOf(null)).toMatchObject({ usage: null, webhooks: null });
});

it('names where each comes from', () => {
  for (const { source, certainty } of Object.values(ADDRESSES)) {
    expect(source).not.toBe('');
    expect(['H', 'M', 'L']).toContain(certainty);
  }
});
