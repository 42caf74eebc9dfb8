import { describe, expect, it } from 'vitest';
import { isApiTab } from '../../../utils/core/address';
import type { PageName } from '../../../utils/core/pages';
import { ADDRESSES, apiTabUrl, pagesOf } from '../../../utils/pipedrive/addresses';

const known = Object.entries(ADDRESSES) as [PageName, (typeof ADDRESSES)[PageName]][];

describe('an address of Pipedrive’s', () => {
  it.each(known)('%s names where it comes from', (_name, { source }) => {
    expect(source).not.toBe('');
  });

  it.each(known)('%s leads to the company’s own host, or to one of Pipedrive’s', (name, { at }) => {
    const url = new URL(pagesOf('acme')[name]?.url ?? '');
    expect([url.protocol, url.search, url.hash, url.username]).toEqual(['https:', '', '', '']);
    if (at.startsWith('/')) expect(url.href).toBe(`https://acme.pipedrive.com${at}`);
    else expect(`${url.hostname}/`).toMatch(/(?:^|\.)pipedrive\.(?:com|readme\.io)\/|^intercom\.help\//);
  });

  it.each(known)('%s is sure only where more than one source knows it, or Pipedrive says so', (name, { certainty }) => {
    expect(pagesOf('acme')[name]?.sure).toBe(['H', 'M'].includes(certainty));
  });

  it.each(known)('%s needs a company where it is a page of the web app', (name, { at }) => {
    expect(pagesOf(null)[name] === null).toBe(at.startsWith('/'));
  });

  it('is there for the API tab without a company, too', () => {
    expect(apiTabUrl('acme')).toBe(pagesOf('acme').apiTab?.url);
    expect(apiTabUrl(null)).toBe('https://app.pipedrive.com/settings/api');
    expect(isApiTab(new URL(apiTabUrl('acme')))).toBe(true);
  });
});
