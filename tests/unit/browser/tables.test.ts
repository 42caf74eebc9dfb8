import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { importTools } from '../../../utils/browser/service/imports';
import { listedTools } from '../../../utils/browser/service/inventory';
import { db } from '../../../utils/browser/store/database';
import { withBrowser } from './browser';
import { COMPANY } from './stories';

withBrowser();

describe('a table of tools', () => {
  it('is read, also as spreadsheets write it', async () => {
    const text = '\uFEFFName,Account,Critical\nZap,acme.pipedrive.com,yes\ntoo,many,no,cells\n';
    const utf16 = new File([new Uint8Array(Buffer.from(text, 'utf16le'))], 'tools.CSV');
    expect(await importTools(utf16)).toMatchObject({ added: 1, refused: [{ row: 2 }] });
    expect(await db.tools.toArray()).toMatchObject([{ name: 'Zap', company: COMPANY, critical: true }]);
  });

  it.each([
    ['empty cells at the end, and blanks', 'tools.csv', 'name, account, critical\nZap, acme, ,,\nForm, acme,\t\n'],
    ['ends of both kinds', 'tools.csv', 'name,account\r\nZap,acme\nForm,"acme"\r\n'],
    ['ends of both kinds the other way round', 'tools.csv', 'name,account\nZap,acme\r\nForm,acme'],
    ['ends of an old Mac', 'tools.csv', 'name,account\rZap,acme\rForm,acme\r'],
    ['the separator on a line of its own', 'tools.csv', '\uFEFFsep=;\r\nname;account\r\nZap;acme\r\nForm;acme\r\n'],
    ['a separator that no one would guess', 'tools.csv', 'sep=^\nname^account\nZap^acme\nForm^acme\n'],
    ['a separator in quotation marks', 'tools.csv', '"sep=;"\rname;account;a,b,c\rZap;acme;1\rForm;acme;2\r'],
    ['another name', 'tools.txt', 'name\taccount\nZap\tacme\nForm\tacme\n'],
  ])('is read with %s', async (_name, name, text) => {
    expect(await importTools(new File([text], name))).toMatchObject({ added: 2, refused: [] });
    const tools = await listedTools();
    expect(tools.map((tool) => [tool.name, tool.company, tool.critical])).toEqual([
      ['Zap', COMPANY, false],
      ['Form', COMPANY, false],
    ]);
  });

  it('does not guess where the cells of a row with too few of them belong', async () => {
    const summary = await importTools(new File(['name,account,auth\nZap,token\nForm,acme,token\n'], 'tools.csv'));
    expect(summary).toMatchObject({ added: 1, refused: [{ row: 1, fault: 'unreadable' }] });
  });

  it.each([
    ['not-json', new File(['{'], 'tools.txt')],
    ['not-json', new File(['name\nZap'], 'tools.json')],
    ['not-csv', new File(['dear colleagues'], 'notes.txt')],
  ])('is not taken for what the file is: %s', async (fault, whole) => {
    expect((await importTools(whole)).refused).toEqual([{ row: null, field: 'file', fault }]);
    expect(await db.tools.count()).toBe(0);
  });
});
