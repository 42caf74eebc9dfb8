import { describe, expect, it } from 'vitest';
import { judgeTool } from '../../../utils/core/inventory/draft';

const judge = (url: string) => judgeTool({ name: 'n8n', url });

it.each([
  'https://n8n.acme.example/home/credentials',
  'http://localhost:5678',
  'HTTPS://ACME.EXAMPLE',
  'https://acme.example:8443/a?b=c&d=%20#e',
  'https://acme.example?b',
  'https://acme.example#e',
  'http://192.0.2.7/hook',
  'http://[2001:db8::1]:8080/',
  'https://müller.example/straße',
])('takes %s as it is', (url) => {
  expect(judge(url)).toMatchObject({ ok: true, draft: { url }, cut: 0 });
});

describe('addresses that a browser does not open as a web page', () => {
  it.each([
    ['not-web', 'javascript:alert(1)'],
    ['not-web', 'JavaScript:alert(1)'],
    ['not-web', 'data:text/html,hello'],
    ['not-web', 'file:///etc/hosts'],
    ['not-web', 'blob:https://acme.example/1'],
    ['not-web', 'ftp://acme.example'],
    ['not-web', 'chrome-extension://abc/popup.html'],
    ['not-web', 'view-source:https://acme.example'],
    ['not-a-url', '//acme.example/path'],
    ['not-a-url', '/home'],
    ['not-a-url', 'acme.example'],
    ['not-a-url', 'https:'],
    ['not-a-url', 'https://'],
    ['not-a-url', 'https:///path'],
    ['not-a-url', 'https:acme.example'],
    ['not-a-url', 'https:\\\\acme.example'],
    ['not-a-url', 'https://acme.example\\.evil.example'],
    ['not-a-url', 'https://acme.example:port/'],
    ['not-a-url', 'https://acme.example:123456/'],
    ['not-a-url', 'https://acme.example/with space'],
    ['not-a-url', 'https://acme.example\n.evil.example'],
    ['not-a-url', 'java\nscript:alert(1)'],
  ])('%s: %j', (fault, url) => {
    expect(judge(url)).toMatchObject({ ok: false, field: 'url', fault });
  });

  it('whatever control character comes before the scheme', () => {
    for (let code = 0; code <= 0x20; code += 1) {
      expect(judge(`${String.fromCharCode(code)}javascript:alert(1)`)).toMatchObject({ ok: false, field: 'url' });
    }
  });
});

it.each([
  ['https://ana:pass@acme.example/in', 'https://acme.example/in'],
  ['https://acme.example:pass@evil.example/', 'https://evil.example/'],
  ['http://ana@acme.example:8080', 'http://acme.example:8080'],
])('cuts the user out of %s', (url, kept) => {
  expect(judge(url)).toMatchObject({ ok: true, draft: { url: kept }, cut: 1 });
});
