// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pathTo } from '../../../utils/page/taught';
import { deedOf, speaksOfOtherThings } from '../../../utils/page/words';
import { $, fieldBlock, hex, NEW, OLD, scanned, show } from './pages';
import { namesOf, START, tokensSeen, VALUES, watch } from './watched';

const DECOY = hex(8);
const OTHER = hex(9);

let name: (digest: string | undefined) => string;
let watched: ReturnType<typeof watch>;

beforeAll(async () => {
  name = await namesOf({ ...VALUES, decoy: DECOY, other: OTHER });
});
beforeEach(() => show(''));
afterEach(() => watched.end.abort());

const seen = () => tokensSeen(watched, name);
const field = () => $('#field') as HTMLInputElement;
const decoy = (more = '') =>
  `<section><h3>Company key</h3><div><input id="decoy" readonly value="${DECOY}"><button>Copy</button>${more}</div></section>`;
const dots = '•'.repeat(20);

async function open(html: string, ms = 8000): Promise<void> {
  show(html);
  watched = watch();
  await watched.clock.pass(ms);
}

describe('a page that shows no token', () => {
  const button = (label: string) => `<button id="press">${label}</button>`;
  const pages: [string, string][] = [
    [
      'a key with a button of its own, beside a hidden token',
      `<section><h2>Your personal API token</h2><code>${dots}</code><button>Reveal</button><button>Generate new token</button></section>
      <section><h2>Signing key</h2><code id="value">${OLD}</code><button>Copy</button>${button('Generate new key')}</section>`,
    ],
    [
      'the same beside an empty field',
      `<section><h2>API token</h2><input readonly value=""><button>Generate new token</button></section>
      <section><h2>Signing key</h2><code id="value">${OLD}</code><button>Copy</button>${button('Generate new key')}</section>`,
    ],
    [
      'a number of what went wrong',
      `<h2>Something went wrong</h2><p>Tell support this code:</p><code id="value">${OLD}</code><button>Copy</button>${button('Reload')}`,
    ],
    [
      'such a number in no known language',
      `<h2>Xyzzy</h2><div><code id="value">${OLD}</code><button title="Copy">+</button>${button('Gnusto')}</div>`,
    ],
    ['a field that somebody typed into', `<div><input id="value" value="${OLD}">${button('Gnusto')}</div><h2>API</h2>`],
  ];
  it.each(pages)('has none: %s', async (_what, html) => {
    await open(`<main>${html}</main>`);
    $('#press').click();
    await watched.clock.pass(500);
    const value = $('#value');
    if (value.localName === 'input') (value as HTMLInputElement).value = NEW;
    else value.textContent = NEW;
    await watched.clock.pass(5000);
    expect(seen()).toEqual([]);
  });
});

describe('one look-alike beside the token is never taken for it', () => {
  it('while the token is hidden', async () => {
    await open(`<main>${fieldBlock(OLD)}${decoy()}</main>`);
    field().value = dots;
    await watched.clock.pass(3000);
    expect(seen()).toEqual(['old']);
  });

  it('while its text says "Copied!"', async () => {
    await open(
      `<main><h2>Your personal API token</h2><div><code id="text">${OLD}</code><button>Copy</button></div><button>Generate new token</button>${decoy()}</main>`,
    );
    $('#text').textContent = 'Copied!';
    await watched.clock.pass(1500);
    $('#text').textContent = OLD;
    await watched.clock.pass(3000);
    expect(seen()).toEqual(['old']);
  });

  it('while the field is empty after a press, whether a new token comes or the call fails', async () => {
    await open(`<main>${fieldBlock(OLD)}${decoy()}</main>`);
    for (const value of [OLD, NEW]) {
      $('#make').click();
      field().value = '';
      await watched.clock.pass(3000);
      field().value = value;
      await watched.clock.pass(3000);
    }
    expect(seen()).toEqual(['old', 'old > new']);
  });

  it('where the token is masked from the start', async () => {
    await open(`<main>${fieldBlock(dots)}${decoy()}</main>`);
    ($('#decoy') as HTMLInputElement).value = OTHER;
    await watched.clock.pass(3000);
    expect(seen()).toEqual([]);
    field().value = OLD;
    await watched.clock.pass(3000);
    expect(seen()).toEqual(['old']);
  });

  it('because of a date beside it that begins with "Created"', async () => {
    await open(`<main>${decoy('<span>Created 12 May 2026</span>')}</main>`, 300);
    expect(seen()).toEqual([]);
  });
});

it('a token whose block comes late is still found', async () => {
  await open(`<main>${decoy('<button>Rename</button>')}</main>`, 6000);
  $('main').insertAdjacentHTML('beforeend', fieldBlock(OLD));
  await watched.clock.pass(3000);
  expect(seen().at(-1)).toBe('old');
  field().value = NEW;
  await watched.clock.pass(1000);
  expect(seen().at(-1)).toBe('old > new');
});

describe('words about the token', () => {
  it.each(['Keep your API token secret.', 'Treat it like a password', 'API token for custom integrations'])(
    'do not hide it: %s',
    async (hint) => {
      await open(fieldBlock(OLD).replace('<div>', `<p>${hint}</p><div>`));
      expect(seen()).toEqual(['old']);
    },
  );

  it.each(['Your old token no longer works.', 'Token generated. The old one expired.'])(
    'do not hide its change: %s',
    async (notice) => {
      await open(fieldBlock(OLD).replace('<div>', '<p id="notice"></p><div>'));
      $('#make').click();
      $('#notice').textContent = notice;
      field().value = NEW;
      await watched.clock.pass(1000);
      expect(seen()).toEqual(['old', 'old > new']);
    },
  );

  it.each([
    ['Old API token', true],
    ['Webhook token', true],
    ['Custom field', true],
    ['Customer API token', false],
    ['API token (version 2)', false],
    ['Keep this secret.', false],
  ])('%s speaks of other things: %s', (label, expected) => {
    expect(speaksOfOtherThings(label)).toBe(expected);
  });

  it.each([
    'Created 12 May 2026',
    'Created by Ana',
    'Creator',
    'Refreshed 2 min ago',
    'Erstellt am 3. Mai',
    'Replaced',
  ])('"%s" makes nothing', (label) => {
    expect(deedOf(label)).not.toBe('generate');
  });
});

describe('after a press', () => {
  const toast = (html: string) => {
    $('#make').click();
    $('#toasts').innerHTML = html;
    return watched.clock.pass(3000);
  };
  const page = `<main>${fieldBlock(OLD)}</main><div id="toasts"></div>`;

  it('a request id in an alert is no token', async () => {
    await open(page);
    await toast(`<div role="alert"><p>Something went wrong. Request ID ${DECOY}</p></div>`);
    expect(seen()).toEqual(['old']);
  });

  it.each([
    ['in the notice itself', (text: string) => text],
    ['in a part of it', (text: string) => `<p>${text}</p>`],
  ])('a new token that a notice names is one, %s', async (_, wrap) => {
    await open(page);
    await toast(`<div role="status">${wrap(`Your new API token: ${NEW}`)}</div>`);
    expect(seen()).toEqual(['old', 'old > new']);
  });

  it('that had its outcome, closing the dialog is no press', async () => {
    await open(page);
    $('#make').click();
    field().value = NEW;
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog"><p>Done</p><button id="close">Close</button></div>',
    );
    await watched.clock.pass(2000);
    $('#close').click();
    await watched.clock.pass(500);
    expect(watched.of('pressed')).toHaveLength(1);
  });
});

it('a taught place is its element, though the way leads elsewhere for a moment', async () => {
  show(
    `<div><p>Xyzzy</p><input readonly value="${DECOY}"><button>Frotz</button></div><div><p>Plugh</p><input id="field" readonly value="${OLD}"><button id="make">Gnusto</button></div>`,
  );
  watched = watch();
  const path = pathTo({ element: field(), attribute: null });
  if (path === null) throw new Error('There is no way to the field.');
  watched.token.teach({ ...path, inFrame: false, at: START });
  await watched.clock.pass(3000);
  $('#make').click();
  document.body.insertAdjacentHTML('afterbegin', '<div>Saved</div>');
  await watched.clock.pass(3000);
  expect(seen()).toEqual(['old']);
});

describe('an odd page', () => {
  it('with an input that is none is looked over to its end', async () => {
    document.body.prepend(document.createElementNS('http://www.w3.org/2000/svg', 'input'));
    document.body.insertAdjacentHTML('beforeend', fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(3000);
    expect(seen()).toEqual(['old']);
  });

  it('that takes away what is being looked at is looked over anew', async () => {
    await open(`<ul id="list">${'<li><b>x</b></li>'.repeat(400)}</ul>${fieldBlock(OLD)}`, 0);
    expect(scanned(() => ($('#list').innerHTML = '')).candidates).toHaveLength(1);
  });
});
