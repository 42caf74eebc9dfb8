import { describe, expect, it, test } from 'vitest';
import { judgeLines, MOST_PASTED, type Pasted } from '../../../utils/core/inventory/lines';
import { cutLines } from '../../../utils/core/secret';
import { TOKEN } from './records';

const none = () => null;
const read = (text: string) => judgeLines(text, [], none).rows.map(short);

function short(row: Pasted): string {
  if (row.state === 'refused') return `refused ${row.field} ${row.fault}: ${row.text}`;
  return [row.draft.name, row.draft.url].filter((part) => part !== null).join(' @ ');
}

describe('a pasted list', () => {
  it.each([
    ['one a line', 'Zapier\nn8n production\r\nForm', ['Zapier', 'n8n production', 'Form']],
    [
      'bullets and numbers',
      '- Zapier\n* n8n\n 3. Form\n• Script\n- [x] Robot',
      ['Zapier', 'n8n', 'Form', 'Script', 'Robot'],
    ],
    ['commas', 'Zapier, n8n,Form', ['Zapier', 'n8n', 'Form']],
    ['semicolons', 'Zapier; n8n;Form', ['Zapier', 'n8n', 'Form']],
    ['a table', 'Form\thttps://www.acme.example/forms\nZapier\t', ['Form @ https://www.acme.example/forms', 'Zapier']],
    ['a Markdown table', '| Form | https://a.example/x |\n|---|---|', ['Form @ https://a.example/x']],
    ['Markdown links', '- [Web form](https://a.example/x "t")', ['Web form @ https://a.example/x']],
    ['name and address', 'Form - https://a.example/x', ['Form @ https://a.example/x']],
    ['name: address', 'Form: https://a.example/x.', ['Form @ https://a.example/x']],
    ['name (address)', 'Form (https://a.example/x)', ['Form @ https://a.example/x']],
    ['<address>', '<https://a.example/x>', ['a.example @ https://a.example/x']],
    ['an address with commas', 'https://a.example/x,y?z=1,2', ['a.example @ https://a.example/x,y?z=1,2']],
    ['a bare host', 'n8n.acme.example/home', ['n8n.acme.example @ https://n8n.acme.example/home']],
    ['a name with a dot', 'Cal.com', ['Cal.com']],
    ['bold and code', '**Zapier** `n8n`', ['Zapier n8n']],
    ['nothing', ' \n--\n\t', []],
  ])('%s', (_what, text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('refuses what no browser should open, with the reason', () => {
    expect(read('Bad - javascript:alert(1)')).toEqual(['refused url not-web: Bad javascript:alert(1)']);
    expect(read('x'.repeat(201))[0]).toMatch(/^refused name too-long/);
  });

  it('knows what is on the list already and what comes twice', () => {
    const { rows } = judgeLines('ZAPIER\nn8n\n N8N ', [{ name: 'Zapier', company: null }], none);
    expect(rows.map(({ state }) => state)).toEqual(['there', 'new', 'there']);
  });

  it('names a tool by its kind and host when only the address is given', () => {
    const kind = { id: 'n8n', name: 'n8n' };
    const [row] = judgeLines('https://acme.app.n8n.cloud/x', [], () => kind).rows;
    expect(row).toMatchObject({ draft: { name: 'n8n (acme.app.n8n.cloud)', catalogue: 'n8n', auth: null } });
  });

  it('cuts secrets line by line and says how many', () => {
    const text = `Zapier ${TOKEN}\nForm - https://a.example/?api_token=${TOKEN}\nhttps://me:pw@b.example/`;
    const { rows, cut } = judgeLines(text, [], none);
    expect(rows.map(short)).toEqual(['Zapier', 'Form @ https://a.example/', 'b.example @ https://b.example/']);
    expect(cut).toBe(3);
    expect(JSON.stringify(rows)).not.toContain(TOKEN);
    const escaped = [...TOKEN].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
    expect(cutLines(`Zapier\n${escaped}\nForm`)).toEqual({ text: 'Zapier\n\nForm', cut: 1 });
  });

  test('reads as many tools as a person can look over, and says what it left', () => {
    const { rows, unread } = judgeLines(
      Array.from({ length: MOST_PASTED + 5 }, (_, no) => `Tool ${no}`).join('\n'),
      [],
      none,
    );
    expect([rows.length, unread]).toEqual([MOST_PASTED, 5]);
  });

  test('a hostile text is read in good time', () => {
    const begin = process.hrtime.bigint();
    for (const part of ['[', '(', 'https://', '- ', 'a.', ',;', '|\t', '*_']) judgeLines(part.repeat(50_000), [], none);
    expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(5000);
  });
});
