import { describe, expect, it } from 'vitest';
import { type Fault, FIELDS, type Field, judgeTool, type ToolDraft } from '../../../utils/core/inventory/draft';
import { LIMITS } from '../../../utils/core/inventory/tool';
import { TOKEN } from './records';

function draftOf(row: object): ToolDraft {
  const judged = judgeTool({ name: 'n8n', ...row });
  if (!judged.ok) throw new Error(`refused: ${judged.field} ${judged.fault}`);
  return judged.draft;
}

it('takes a full row', () => {
  const row = {
    ...{ name: 'n8n production', account: 'acme', auth: 'token', catalogue: 'n8n' },
    ...{ url: 'https://n8n.acme.example/home', owner: 'ops@acme.example', critical: true, notes: 'edit it' },
  };
  const { account: company, ...rest } = row;
  expect(judgeTool(row)).toEqual({ ok: true, draft: { ...rest, company }, cut: 0, ignored: [] });
});

it('needs only a name', () => {
  const nothing = { company: null, auth: null, catalogue: null, url: null, owner: null, critical: false, notes: null };
  expect(judgeTool({ name: 'n8n' })).toEqual({ ok: true, draft: { name: 'n8n', ...nothing }, cut: 0, ignored: [] });
  const empty = Object.fromEntries(FIELDS.map((field) => [field, '']));
  expect(draftOf({ ...empty, name: 'n8n' })).toEqual({ name: 'n8n', ...nothing });
  const absent = Object.fromEntries(FIELDS.map((field) => [field, null]));
  expect(draftOf({ ...absent, name: 'n8n' })).toEqual({ name: 'n8n', ...nothing });
});

describe('refusals name the field and the fault', () => {
  const long = (max: number) => 'x'.repeat(max + 1);

  it.each<[string, unknown, Field, Fault]>([
    ['nothing', undefined, 'name', 'unreadable'],
    ['null', null, 'name', 'unreadable'],
    ['a text', 'n8n', 'name', 'unreadable'],
    ['a list', ['n8n'], 'name', 'unreadable'],
    ['no name', { url: 'https://acme.example' }, 'name', 'missing'],
    ['an empty name', { name: ' \t\n' }, 'name', 'missing'],
    ['a name that is only a token', { name: TOKEN }, 'name', 'missing'],
    ['a name that is a number', { name: 7 }, 'name', 'not-text'],
    ['a long name', { name: long(LIMITS.name) }, 'name', 'too-long'],
    ['a company with a dot', { name: 'n', account: 'acme.example' }, 'account', 'not-a-company'],
    ['a service of Pipedrive', { name: 'n', account: 'app' }, 'account', 'not-a-company'],
    ['a company too long for a domain', { name: 'n', account: 'a-'.repeat(40) }, 'account', 'not-a-company'],
    ['a company that is a list', { name: 'n', account: [] }, 'account', 'not-text'],
    ['another auth', { name: 'n', auth: 'password' }, 'auth', 'not-an-auth'],
    ['an auth that is a truth', { name: 'n', auth: true }, 'auth', 'not-text'],
    ['a long catalogue', { name: 'n', catalogue: long(64) }, 'catalogue', 'too-long'],
    ['a long address', { name: 'n', url: `https://a.example/${long(LIMITS.url)}` }, 'url', 'too-long'],
    ['an address that is no web page', { name: 'n', url: 'ftp://a.example' }, 'url', 'not-web'],
    ['an address that is none', { name: 'n', url: 'here and there' }, 'url', 'not-a-url'],
    ['a long owner', { name: 'n', owner: long(LIMITS.owner) }, 'owner', 'too-long'],
    ['neither yes nor no', { name: 'n', critical: 'maybe' }, 'critical', 'not-yes-or-no'],
    ['neither yes nor no, as a number', { name: 'n', critical: 2 }, 'critical', 'not-yes-or-no'],
    ['long notes', { name: 'n', notes: long(LIMITS.notes) }, 'notes', 'too-long'],
    ['notes in parts', { name: 'n', notes: { a: 1 } }, 'notes', 'not-text'],
  ])('%s', (_name, row, field, fault) => {
    expect(judgeTool(row)).toMatchObject({ ok: false, field, fault });
  });
});

describe('limits count characters as a person does', () => {
  it.each<[Field, number]>([
    ['name', 200],
    ['owner', 200],
    ['notes', 2000],
  ])('%s: %i', (field, max) => {
    for (const sign of ['x', 'a', 'F', '0', '🙂']) {
      expect(judgeTool({ name: 'n', [field]: sign.repeat(max) }).ok).toBe(true);
      expect(judgeTool({ name: 'n', [field]: sign.repeat(max + 1) })).toMatchObject({ field, fault: 'too-long' });
    }
  });

  it('after trimming and after cutting', () => {
    expect(draftOf({ name: `  ${'x'.repeat(200)}  ` }).name).toHaveLength(200);
    expect(draftOf({ name: `${'x'.repeat(199)} ${TOKEN}` }).name).toHaveLength(199);
  });

  it('and of a name that was cut out whole, as it was written', () => {
    expect(judgeTool({ name: '0123456789'.repeat(21) })).toMatchObject({ field: 'name', fault: 'too-long', cut: 1 });
    expect(judgeTool({ name: '0123456789'.repeat(20) })).toMatchObject({ field: 'name', fault: 'missing', cut: 1 });
    expect(draftOf({ name: 'n', notes: '0123456789'.repeat(201) }).notes).toBeNull();
  });

  it.each(['x', 'a'])('address: 2048, of %s', (sign) => {
    const url = `https://a.example/${sign.repeat(2030)}`;
    expect(draftOf({ url }).url).toHaveLength(2048);
    expect(judgeTool({ name: 'n', url: url + sign })).toMatchObject({ field: 'url', fault: 'too-long' });
  });
});

describe('what is kept is clean', () => {
  it('trimmed, in NFC, without NULs and halves of characters', () => {
    expect(draftOf({ name: '\u00a0 Cafe\u0301\0 \ud83d ' }).name).toBe('Caf\u00e9');
  });

  it('the company is a domain, however it was written', () => {
    for (const account of ['acme', ' ACME ', 'acme.pipedrive.com', 'https://acme.pipedrive.com/deals']) {
      expect(draftOf({ account }).company).toBe('acme');
    }
  });

  it('auth without case', () => {
    expect(draftOf({ auth: ' OAuth ' }).auth).toBe('oauth');
  });

  it.each([
    [true, [true, 'true', 'YES', ' 1 ']],
    [false, [false, 'false', 'No', '0', '', null, undefined]],
  ])('critical: %s', (critical, words) => {
    for (const word of words) expect(draftOf({ critical: word }).critical).toBe(critical);
  });

  it('without the secrets of any field, each counted, in a refused row as well', () => {
    const row = { name: `n8n ${TOKEN}`, notes: `old: ${TOKEN}`, url: `https://a.example/?api_token=${TOKEN}` };
    const judged = judgeTool(row);
    expect(judged).toMatchObject({
      ok: true,
      cut: 3,
      draft: { name: 'n8n', notes: 'old:', url: 'https://a.example/' },
    });
    expect(judgeTool({ ...row, critical: 'maybe' })).toMatchObject({ ok: false, cut: 2 });
    for (const field of FIELDS) expect(JSON.stringify(judgeTool({ name: 'n', [field]: TOKEN }))).not.toContain(TOKEN);
  });
});

describe('fields that Rekey does not know', () => {
  it('are ignored and named', () => {
    const judged = judgeTool({ name: 'n', Team: 'sales', id: 4 });
    expect(judged).toMatchObject({ ok: true, ignored: ['Team', 'id'] });
  });

  it('are named short and without secrets', () => {
    const judged = judgeTool({ name: 'n', [`key ${TOKEN}`]: '', ['x'.repeat(90)]: '' });
    expect(judged).toMatchObject({ ignored: ['key', 'x'.repeat(40)] });
  });

  it('cannot reach the prototype', () => {
    const judged = judgeTool(JSON.parse('{"name": "n", "__proto__": {"critical": true}, "constructor": 1}'));
    expect(judged).toMatchObject({ ok: true, draft: { critical: false }, ignored: ['__proto__', 'constructor'] });
    expect(judgeTool(JSON.parse('{"__proto__": {"name": "n"}}'))).toMatchObject({ field: 'name', fault: 'missing' });
  });
});
