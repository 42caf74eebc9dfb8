import fc from 'fast-check';
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

/** Names that are words as well, as they may stand in a sentence; and such words that are no tool's name here. */
const ORDINARY = [...catalogue.values()].flatMap(({ ordinary = [] }) => ordinary);
const WORDS = [...ORDINARY, 'Zap', 'Post', 'Keep', 'Close', 'Flow', 'Sheet', 'Zoom', 'Notion', 'Snow'];
const RESTS = [
  ...['sure Ana knows', 'the old list', 'a copy for Ben', 'it shorter', 'up with the customer', 'your mind up'],
  ...['hall booking form', 'of letters on the desk', 'is expected on Friday', 'our customers by size', 'and mend'],
  ...['card for the new phone', 'wheels, ordered twice', 'at the front door', 'in time for Monday', 'whatever you can'],
];
const BEFORE = ['We', 'please', 'Never', 'the next', 'Ask Ben to', 'our biggest', 'whether we'];
const THINGS = ['Leads', 'web form', 'Nightly export', 'Quotes & orders', 'Newsletter'];

describe('a name that is an ordinary word', () => {
  const cases = (word: string) => [word, word.toLowerCase(), word.toUpperCase()];
  const sentence = fc
    .tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ...BEFORE), fc.constantFrom(...RESTS), fc.nat(2))
    .map(([word, before, rest, no]) => [before, cases(word)[no], rest].filter(Boolean).join(' '));

  it('is no tool in any ordinary sentence', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(kind(text), text).toBeNull();
        for (const row of judgeLines(`- ${text}.`, [], recognise).rows)
          expect(row).toMatchObject({ draft: { catalogue: null } });
      }),
      { numRuns: 1000 },
    );
  });

  it('is the tool alone, as a part of its own, with what products are called, or at the end of where', () => {
    const named = [...catalogue.values()].flatMap((entry) =>
      [entry.name, ...(entry.aliases ?? [])]
        .filter((name) => entry.ordinary?.includes(name))
        .map((name) => [entry.id, name] as const),
    );
    expect(named.length).toBeGreaterThan(8);
    const forms = [
      (name: string) => name.toLowerCase(),
      (name: string) => `${name} production`,
      (name: string) => `${name} EU 2`,
      ...THINGS.flatMap((thing) => [
        (name: string) => `${thing} in ${name}`,
        (name: string) => `${thing} (${name.toLowerCase()})`,
        (name: string) => `${name}: ${thing}`,
        (name: string) => `${name} - ${thing}`,
        (name: string) => `${thing} via ${name} | ask Ana`,
      ]),
    ];
    for (const [id, name] of named)
      for (const form of forms) expect([form(name), kind(form(name))]).toEqual([form(name), id]);
  });

  it('is not told from a host that has it for a label, unless the host is the tool’s', () => {
    for (const word of ORDINARY) expect(kind('', `https://${word.toLowerCase()}.acme.example/x`), word).toBeNull();
    expect(kind('', 'https://eu2.make.com/12/connections')).toBe('make');
    expect(kind('', 'https://n8n.acme.example/home')).toBe('n8n');
  });

  it('is marked in the catalogue as one of its own names', () => {
    for (const { id, name, aliases = [], ordinary = [] } of catalogue.values())
      for (const word of ordinary) expect([id, name, ...aliases]).toContain(word);
  });
});

describe('a kind is recognised', () => {
  it.each([
    ['by its name and what products are called', 'Make scenario 3', null, 'make'],
    ['by its address, whatever the sentence', 'Make sure Ana knows', 'https://eu2.make.com/1', 'make'],
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
