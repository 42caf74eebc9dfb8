import { describe, expect, it } from 'vitest';
import { contentScript } from '../../../utils/browser/worker/sender';
import type { Sender } from '../../../utils/core/messages';
import { TOKEN } from '../core/records';

const OWN = 'own-id';
const PAGE = 'https://acme.pipedrive.com/settings/api';
const top: Sender = { id: OWN, url: PAGE, frameId: 0, tab: { id: 7, url: PAGE } };
const frame: Sender = { ...top, frameId: 3, url: 'https://cdn.example/token' };

describe('a sender', () => {
  it.each([
    ['the page itself', top],
    ['the page, in a browser that keeps the address of the tab', { ...top, tab: { id: 7 } }],
    ['the app host', { ...top, url: 'https://app.pipedrive.com/x', tab: { id: 7 } }],
  ])('is taken: %s', (_name, sender) => {
    expect(contentScript(sender, OWN, 'card-asked')).toMatchObject({ tab: 7, frame: 0 });
  });

  it('in a frame speaks for the page in the tab', () => {
    const spoken = { tab: 7, frame: 3, hostname: 'acme.pipedrive.com', company: 'acme' };
    expect(contentScript(frame, OWN, 'token-seen')).toEqual({ ...spoken, atApiTab: true });
    const deals = { ...frame, tab: { id: 7, url: 'https://acme.pipedrive.com/deals' } };
    expect(contentScript(deals, OWN, 'token-seen')).toEqual({ ...spoken, atApiTab: false });
  });

  it.each([
    ['its own, where it is an API tab', 'https://acme.pipedrive.com/settings/api?x=1', 'acme'],
    ['its own, where it came there without a load', 'https://acme.pipedrive.com/deals', 'acme'],
    ['the page’s, where it has no address of its own', 'about:srcdoc', 'globex'],
    ['the page’s, where its host is every company’s', 'https://app.pipedrive.com/settings/api', 'globex'],
    ['the page’s, elsewhere', 'https://cdn.example/settings/api', 'globex'],
  ])('in a frame is of a company: %s', (_name, url, company) => {
    const around = { id: 7, url: 'https://globex.pipedrive.com/deals' };
    expect(contentScript({ ...frame, url, tab: around }, OWN, 'token-seen')?.company).toBe(company);
    const shared = { id: 7, url: 'https://app.pipedrive.com/deals' };
    const alone = company === 'acme' ? 'acme' : null;
    expect(contentScript({ ...frame, url, tab: shared }, OWN, 'token-seen')?.company).toBe(alone);
    const apiTab = { id: 7, url: 'https://globex.pipedrive.com/settings/api' };
    const ofApiTab = url.includes('/settings/api') ? company : 'globex';
    expect(contentScript({ ...frame, url, tab: apiTab }, OWN, 'token-seen')?.company).toBe(ofApiTab);
  });

  it.each(['api-tab-shown', 'card-asked', 'card-pressed', 'company-named', 'card-answered'] as const)(
    'in a frame may not say %s',
    (type) => {
      expect(contentScript(top, OWN, type)).not.toBeNull();
      expect(contentScript({ ...top, frameId: 1 }, OWN, type)).toBeNull();
    },
  );

  const elsewhere = (url: string): Sender => ({ ...top, url, tab: { id: 7, url } });
  it.each<[string, Sender]>([
    ['another extension', { ...top, id: 'other' }],
    ['nobody', {}],
    ['no tab', { ...top, tab: undefined }],
    ['a tab without a number', { ...top, tab: { url: PAGE } }],
    ['no frame', { ...top, frameId: undefined }],
    ['no address', { ...top, url: undefined }],
    ['a top frame whose address is not the page', { ...top, url: 'https://evil.example/' }],
    ['another host', elsewhere('https://acme.pipedrive.com.evil.example/settings/api')],
    ['a service of Pipedrive', elsewhere('https://developers.pipedrive.com/settings/api')],
    ['no https', elsewhere('http://acme.pipedrive.com/settings/api')],
    ['a host that could hold a token', elsewhere(`https://${TOKEN}.pipedrive.com/`)],
    ['no address at all', elsewhere('about:blank')],
    ['a frame on a page that is not Pipedrive', { ...frame, tab: { id: 7, url: 'https://evil.example/' } }],
  ])('is refused: %s', (_name, sender) => {
    expect(contentScript(sender, OWN, 'token-seen')).toBeNull();
  });
});
