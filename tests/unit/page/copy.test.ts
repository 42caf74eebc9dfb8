// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseMessage } from '../../../utils/core/messages';
import { $, attachClosed, fieldBlock, NEW, OLD, show } from './pages';
import { watch } from './watched';

let watched: ReturnType<typeof watch>;

beforeEach(() => show(''));
afterEach(() => watched.end.abort());

const elsewhere = '<aside><p id="text">Some text</p><button id="other">Copy link</button></aside>';

async function open(html = fieldBlock(OLD) + elsewhere): Promise<void> {
  show(html);
  watched = watch();
  await watched.clock.pass(3000);
}
const copies = () => watched.of('token-copied').length;
const copyAt = (selector: string) => $(selector).dispatchEvent(new Event('copy', { bubbles: true, composed: true }));

describe('a copy of the token', () => {
  it('by the page’s button is told, in a message that holds nothing of it', async () => {
    await open();
    $('#copy').click();
    expect(watched.of('token-copied').every((message) => parseMessage(message).ok)).toBe(true);
    expect([copies(), JSON.stringify(watched.said).includes(OLD)]).toEqual([1, false]);
  });

  it('by hand in its field is told', async () => {
    await open();
    copyAt('#field');
    expect(copies()).toBe(1);
  });

  it('as selected text is told', async () => {
    await open(
      `<h2>Your personal API token</h2><code id="text">${OLD}</code><button id="make">Generate new token</button>`,
    );
    getSelection()?.selectAllChildren($('#text'));
    copyAt('#make');
    expect(copies()).toBe(1);
  });

  it('heard several times is told once, and told again later', async () => {
    await open();
    $('#copy').click();
    copyAt('#field');
    await watched.clock.pass(1500);
    expect(copies()).toBe(1);
    $('#copy').click();
    expect(copies()).toBe(2);
  });

  it('right after it was replaced belongs to the checklist', async () => {
    await open();
    $('#make').click();
    ($('#field') as HTMLInputElement).value = NEW;
    await watched.clock.pass(500);
    $('#copy').click();
    await watched.clock.pass(100);
    expect([copies(), watched.of('ready-for-checklist').length]).toEqual([0, 1]);
  });
});

describe('nothing is told', () => {
  it.each(['#text', '#make'])('of a copy at %s', async (selector) => {
    await open();
    copyAt(selector);
    expect(copies()).toBe(0);
  });

  it('of a button elsewhere that copies something else', async () => {
    await open();
    $('#other').click();
    expect(copies()).toBe(0);
  });

  it('of a page without a token', async () => {
    await open(
      `<h2>Your personal API token</h2><input id="field" value=""><button id="copy">Copy</button>${elsewhere}`,
    );
    $('#copy').click();
    copyAt('#field');
    expect(copies()).toBe(0);
  });
});

describe('the token that a look reads', () => {
  it('is what the page shows now', async () => {
    await open();
    expect(watched.token.readToken()).toBe(OLD);
    ($('#field') as HTMLInputElement).value = NEW;
    expect(watched.token.readToken()).toBe(NEW);
  });

  it('in a closed shadow root is read as well', async () => {
    show('<div id="host"></div>');
    attachClosed($('#host')).innerHTML = fieldBlock(OLD);
    watched = watch();
    await watched.clock.pass(3000);
    expect(watched.token.readToken()).toBe(OLD);
  });

  it('is none where the page shows none, or the user went to another page', async () => {
    await open(elsewhere);
    expect(watched.token.readToken()).toBeNull();
    watched.end.abort();
    await open();
    watched.token.rest();
    expect(watched.token.readToken()).toBeNull();
    watched.end.abort();
    await open();
    show('');
    expect(watched.token.readToken()).toBeNull();
  });
});
