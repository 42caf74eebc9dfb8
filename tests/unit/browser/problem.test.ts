import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nameUser } from '../../../utils/browser/service/accounts';
import { importCompanies, importCompanyFile } from '../../../utils/browser/service/company-list';
import { openHandOver } from '../../../utils/browser/service/handover';
import { importTools } from '../../../utils/browser/service/imports';
import { problemReport } from '../../../utils/browser/service/problem';
import { openReport } from '../../../utils/browser/service/report';
import { db } from '../../../utils/browser/store/database';
import { noteMishap } from '../../../utils/browser/store/mishaps';
import { countRefused } from '../../../utils/browser/store/refused';
import { changeTab } from '../../../utils/browser/store/session';
import { write } from '../../../utils/browser/store/write';
import { browserOf, codeOf, type Problem, problemText } from '../../../utils/core/problem';
import { id, TOKEN } from '../core/records';
import { START, withBrowser } from './browser';
import { NEW, OLD, replaceToken } from './stories';

withBrowser();

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

beforeEach(() => {
  vi.stubGlobal('navigator', { ...navigator, userAgent: AGENT });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockResolvedValue({ os: 'linux', arch: 'x86-64' } as never);
});
const { navigator: before } = globalThis;
afterEach(() => void vi.stubGlobal('navigator', before));

/** A list of tools as somebody exports it. */
function list(tools: readonly object[]): File {
  return new File([JSON.stringify({ format: 'rekey-inventory', version: 1, tools })], 'tools.json');
}

async function report(): Promise<Problem> {
  return JSON.parse(await problemReport()) as Problem;
}

describe('a report on a problem', () => {
  it('counts what there is and what was refused, and says with what Rekey runs', async () => {
    await importTools(list([{ name: 'Website form', owner: 'Ana' }, { name: '' }, { url: 'https://acme.example' }]));
    await importTools(new File(['{'], 'tools.json'));
    await replaceToken(OLD, NEW);
    await countRefused('sender', 3);
    await noteMishap('dashboard', new TypeError('acme.example is not a function'));
    await db.setAside.add({ table: 'tools', row: { name: 'Ana’s script' }, at: START, told: 0 });
    expect(await report()).toEqual({
      format: 'rekey-problem',
      version: 1,
      rekey: '0.1.0',
      browser: { name: 'Chrome', version: '156.0.0.0', system: 'linux' },
      tables: expect.objectContaining({ tools: 1, people: 1, accounts: 1, rotations: 1, sightings: 2, setAside: 1 }),
      setAside: { tools: 1 },
      openRotations: 1,
      apiTabs: {},
      access: true,
      choices: { asksAtCopy: true, checksTokens: false },
      policyRefused: null,
      refused: { message: 0, sender: 3, unasked: 0, file: 1, row: 2 },
      mishaps: [{ place: 'dashboard', code: 'TypeError', at: expect.stringMatching(/^2027-/) }],
    });
  });

  it('counts every kind of file, and every row, that was refused', async () => {
    const junk = () => new File(['{'], 'x.json');
    await openReport(junk());
    await openHandOver(junk());
    await importCompanyFile(junk());
    await importCompanies('acme\nnot a company\n');
    expect((await report()).refused).toMatchObject({ file: 3, row: 1 });
  });

  it('says of an organisation’s policy only that there is one, and how much of it could not be used', async () => {
    await fakeBrowser.storage.managed.set({ handOver: 'Ask Ana', exports: 'never', nonsense: TOKEN });
    expect((await report()).policyRefused).toBe(2);
  });

  it('holds no secret, no name, no address and no fingerprint, whatever is stored', async () => {
    // Words that are none of the report's own, so that finding one tells.
    const word = fc.string({ minLength: 4, maxLength: 40 }).map((text) => `§${text.replace(/\s/g, '')}§`);
    const company = fc.stringMatching(/^x[a-z0-9]{8,12}x$/);
    const stored = fc.record({
      names: fc.array(word, { minLength: 1, maxLength: 4 }),
      company,
      odd: word,
      print: fc.nat(),
    });
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(stored, async ({ names, company, odd, print }) => {
        await Promise.all(db.tables.map((table) => table.clear()));
        await fakeBrowser.storage.local.clear();
        const account = await replaceToken(`${print}`.padStart(64, 'e'), `${print}`.padStart(64, 'f'));
        await nameUser(account, names[0] ?? odd);
        const url = `https://${company}.example/${encodeURIComponent(odd)}`;
        await importTools(
          list(names.map((name) => ({ name, url, owner: odd, notes: `${odd} ${TOKEN}`, account: company }))),
        );
        await write(async () => void (await db.remarks.add({ id: id(1), text: odd })));
        await db.setAside.add({ table: odd, row: { [odd]: odd }, at: START, told: 0 });
        await changeTab(1, {
          company,
          account,
          reading: 'found',
          presses: [{ at: 1, hostname: `${company}.pipedrive.com` }],
        });
        await noteMishap('worker', Object.assign(new Error(`${url} ${TOKEN}`), { name: odd }));
        await fakeBrowser.storage.managed.set({ handOver: odd, [company]: odd });
        const text = await problemReport();
        const kept = JSON.stringify(await fakeBrowser.storage.local.get(null)).match(/[0-9a-f]{16,}/g) ?? [];
        const secret = [
          ...names,
          odd,
          company,
          url,
          TOKEN,
          account,
          'eeee',
          'ffff',
          ...kept,
          ...kept.map((hex) => hex.slice(0, 12)),
        ];
        for (const one of secret) expect(text).not.toContain(one);
        expect(text).not.toMatch(/[0-9a-f]{12}|:\/\/|@|\.(?:com|example)|§/);
        tried += 1;
      }),
      { numRuns: 40 },
    );
    expect(tried).toBe(40);
  }, 60_000);
});

describe('the report’s own shape', () => {
  const whole: Problem = {
    format: 'rekey-problem',
    version: 1,
    rekey: '0.1.0',
    browser: { name: 'Firefox', version: '147.0', system: 'win' },
    tables: { tools: 1 },
    setAside: { tools: 1 },
    openRotations: 0,
    apiTabs: { found: 1 },
    access: true,
    choices: { asksAtCopy: true, checksTokens: true },
    policyRefused: 0,
    refused: { message: 1, sender: 0, unasked: 0, file: 0, row: 0 },
    mishaps: [{ place: 'worker', code: 'QuotaExceededError', at: '2026-11-26T02:11Z' }],
  };

  it('lets nothing in that is not a number, a truth value or a word of its own', () => {
    expect(JSON.parse(problemText(whole))).toEqual(whole);
    /** Every way to put a text in place of one value, or beside it. */
    const ways = (value: unknown, text: string): unknown[] => {
      if (typeof value !== 'object' || value === null) return [text, [text], { text }];
      const entries = Object.entries(value as Record<string, unknown>);
      const inside = entries.flatMap(([key, one]) => ways(one, text).map((odd) => ({ ...value, [key]: odd })));
      return [
        ...(Array.isArray(value)
          ? [[...value, text]]
          : [
              { ...value, [text]: 1 },
              { ...value, [text]: text },
            ]),
        ...inside,
      ];
    };
    const odd = fc.constantFrom('Ana', 'acme.example', 'https://acme.example', TOKEN, NEW, 'Ana’s form');
    fc.assert(
      fc.property(odd, (text) => {
        const all = ways(whole, text);
        expect(all.length).toBeGreaterThan(60);
        for (const one of all) {
          const got = (() => {
            try {
              return problemText(one as Problem);
            } catch {
              return '';
            }
          })();
          // One word of letters may be a table's name: those come from the code, as the test before shows.
          if (text !== 'Ana') expect(got).toBe('');
        }
      }),
    );
  });

  it.each([
    [AGENT, 'Chrome', '156.0.0.0'],
    [`${AGENT} Edg/156.0.1.2`, 'Edge', '156.0.1.2'],
    [`${AGENT} OPR/120.1`, 'Opera', '120.1'],
    ['Mozilla/5.0 (X11; rv:147.0) Gecko/20100101 Firefox/147.0', 'Firefox', '147.0'],
    [`Ana’s browser/1 ${TOKEN}`, 'other', 'unknown'],
    [`Chrome/${'9'.repeat(40)}`, 'Chrome', 'unknown'],
  ])('knows the browser of %s', (agent, name, version) => {
    expect(browserOf(agent)).toEqual({ name, version });
  });

  it.each<[unknown, string]>([
    [new TypeError('x'), 'TypeError'],
    [new DOMException('x', 'QuotaExceededError'), 'QuotaExceededError'],
    [Object.assign(new Error('x'), { name: `Ana ${TOKEN}` }), 'other'],
    ['a text', 'other'],
    [null, 'other'],
    [
      {
        get name() {
          throw new Error('no');
        },
      },
      'other',
    ],
  ])('gives a code to whatever was thrown: %#', (thrown, code) => {
    expect(codeOf(thrown)).toBe(code);
  });
});
