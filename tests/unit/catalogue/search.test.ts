import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../utils/catalogue';
import { recognise } from '../../../utils/catalogue/recognise';
import { suggest } from '../../../utils/catalogue/search';
import { judgeLines } from '../../../utils/core/inventory/lines';
import { TOKEN } from '../core/records';

const first = (query: string) => suggest(query).guides[0]?.id ?? null;
const kind = (name: string, url: string | null = null) => recognise(name, url)?.id ?? null;

describe('the search', () => {
  it.each([
    ['the beginning of a name', 'zap', 'zapier'],
    ['another case', 'AIRBYTE', 'airbyte'],
    ['an accent', 'žápier', 'zapier'],
    ['an alias', 'integromat', 'make'],
    ['the beginning of a later word', 'automate', 'powerautomate'],
    ['several words', 'power auto', 'powerautomate'],
    ['a domain', 'runalloy.com', 'alloy'],
    ['a setting of one tool', 'cf7_pipedrive_api_key', 'cf7-healy'],
    ['an address', 'https://acme.app.n8n.cloud/home/credentials', 'n8n'],
    ['an address without its scheme', 'acme.app.n8n.cloud/home', 'n8n'],
    ['an address of a host that is named after the tool', 'https://n8n.acme.example:5678/home', 'n8n'],
    ['an address in the tool’s own domain', 'https://eu2.make.com/12/connections', 'make'],
  ])('finds by %s', (_what, query, id) => {
    expect(first(query)).toBe(id);
  });

  it('finds every kind by its name and by each alias', () => {
    for (const { id, name, aliases = [] } of catalogue.values())
      for (const called of [name, ...aliases]) {
        const ids = suggest(called).guides.map((guide) => guide.id);
        expect(ids, called).toContain(id);
      }
  });

  it('offers own scripts, MCP servers and jobs for the usual settings, with or without a value', () => {
    for (const query of ['PIPEDRIVE_API_TOKEN', `export PIPEDRIVE_API_TOKEN=${TOKEN}`, 'PIPEDRIVE_API_KEY="']) {
      const { guides, name } = suggest(query);
      expect(guides.map(({ id }) => id)).toEqual(expect.arrayContaining(['custom-script', 'mcp-community']));
      expect(name).toMatch(/^PIPEDRIVE_API_(?:TOKEN|KEY)$/);
    }
  });

  it('keeps a pasted address without its secrets, and names an unknown tool by its host', () => {
    const found = suggest(`https://me:pw@tool.acme.example/x?api_token=${TOKEN}&y=1`);
    expect(found).toEqual({ guides: [], name: 'tool.acme.example', url: 'https://tool.acme.example/x?y=1' });
  });

  it('offers the text as it is for a name nobody knows, and nothing for none', () => {
    expect(suggest(' Our own thing ')).toEqual({ guides: [], name: 'Our own thing', url: null });
    expect(suggest('  ')).toEqual({ guides: [], name: null, url: null });
    expect(suggest(TOKEN)).toEqual({ guides: [], name: null, url: null });
  });

  it('answers within 50 ms, and reads a list of 1,000 tools in a second', () => {
    const took = (work: () => unknown) => {
      const begin = process.hrtime.bigint();
      work();
      return Number(process.hrtime.bigint() - begin) / 1e6;
    };
    suggest('warm');
    const slowest = Math.max(
      ...['z', 'pipedrive', 'api token', 'https://a.b.c/'].map((query) => took(() => suggest(query))),
    );
    expect(slowest).toBeLessThan(50);
    const list = Array.from({ length: 1000 }, (_, no) => `Tool ${no} in n8n - https://t${no}.example/x`).join('\n');
    expect(took(() => judgeLines(list, [], recognise))).toBeLessThan(1000);
  });
});

describe('a kind is recognised', () => {
  it.each([
    ['by its exact name', 'Zapier', null, 'zapier'],
    ['by a name within the name', 'n8n production', null, 'n8n'],
    ['by a distinct name anywhere', 'leads to zapier', null, 'zapier'],
    ['by a name that is a word as well, written as its makers write it', 'Leads in Make', null, 'make'],
    ['by its address before the name', 'Leads in Make', 'https://acme.app.n8n.cloud/x', 'n8n'],
    ['by its address alone', '', 'https://hooks.zapier.com/hooks/x', 'zapier'],
    ['by the setting that scripts use', 'PIPEDRIVE_API_TOKEN', null, 'custom-script'],
  ])('%s', (_how, name, url, id) => {
    expect(kind(name, url)).toBe(id);
  });

  it.each([
    ['a word that is a tool’s name', 'what we make', null],
    ['a part of a word', 'Segmentation', null],
    ['two kinds at one address', 'Mail finder', 'https://app.snov.io/x'],
    ['an unknown address', 'Form', 'https://www.acme.example/forms'],
    ['a look-alike domain', '', 'https://zapier.com.acme.example.org/'.replace('zapier.com', 'notzapier.com')],
  ])('but not by %s', (_why, name, url) => {
    expect(kind(name, url)).toBeNull();
  });
});
