// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { $, attachClosed, fieldBlock, hex, NEW, OLD, show } from './pages';
import { namesOf, tokensSeen, VALUES, watch } from './watched';

let name: (digest: string | undefined) => string;
let watched: ReturnType<typeof watch>;

beforeAll(async () => {
  name = await namesOf(VALUES);
});
beforeEach(() => show(''));
afterEach(() => watched.end.abort());

const seen = () => tokensSeen(watched, name);
const field = () => $('#field') as HTMLInputElement;

describe('a press', () => {
  const pressed = async (html: string, selector: string) => {
    show(html);
    watched = watch();
    await watched.clock.pass(3000);
    $(selector).click();
    await watched.clock.pass(200);
    return watched.of('pressed').length;
  };
  const strange = { label: 'Xyzzy', copy: 'Frotz', make: 'Gnusto' };

  it.each<[string, string, string]>([
    ['on the button', fieldBlock(OLD), '#make'],
    [
      'on what is in the button',
      fieldBlock(OLD).replace('>Generate new token', '><b id="in">Generate new token</b>'),
      '#in',
    ],
    ['on the button of an empty block', fieldBlock(''), '#make'],
    ['on a button that nobody can read', fieldBlock(OLD, strange), '#make'],
    [
      'on a link that makes a token',
      fieldBlock(OLD)
        .replace('<button id="make">', '<a href="/settings/api/new" id="make">')
        .replace('token</button>', 'token</a>'),
      '#make',
    ],
    [
      'on a plain element that says so',
      '<p>API token</p><input readonly value=""><div id="make">Generate new token</div>',
      '#make',
    ],
  ])('%s is told', async (_, html, selector) => {
    expect(await pressed(html, selector)).toBe(1);
  });

  it.each<[string, string, string]>([
    ['on the copy button', fieldBlock(OLD), '#copy'],
    [
      'on an icon beside the value',
      fieldBlock(OLD, { label: 'API token', copy: '<svg></svg>', make: 'Generate' }),
      '#copy',
    ],
    [
      'on a button that is the value',
      `<h2>API token</h2><button id="text">${OLD}</button><button>Generate</button>`,
      '#text',
    ],
    ['on "Copy new token"', fieldBlock(OLD, { label: 'API token', copy: 'Copy new token', make: 'Generate' }), '#copy'],
    [
      'on a button that shows the value',
      fieldBlock(OLD, { label: 'API token', copy: 'Anzeigen', make: 'Generieren' }),
      '#copy',
    ],
    ['on the value', fieldBlock(OLD), '#field'],
    ['on a tab', `<div role="tablist"><button role="tab" id="tab">Account</button></div>${fieldBlock(OLD)}`, '#tab'],
    [
      'on a link to the documentation',
      fieldBlock(OLD).replace(
        '</section>',
        '<a id="docs" href="https://developers.pipedrive.com">Learn more</a></section>',
      ),
      '#docs',
    ],
    ['on a button elsewhere', `<div><div><button id="deal">Add deal</button></div></div>${fieldBlock(OLD)}`, '#deal'],
    [
      'on the button of another value',
      `${fieldBlock(OLD)}<section><h2>Webhook</h2><code>${hex(7)}</code><button id="hook">Regenerate webhook secret</button></section>`,
      '#hook',
    ],
  ])('%s is not told', async (_, html, selector) => {
    expect(await pressed(html, selector)).toBe(0);
  });

  it('in a closed shadow root is told once', async () => {
    show('<div id="host"></div>');
    const root = attachClosed($('#host'));
    root.innerHTML = fieldBlock(OLD);
    watched = watch();
    await watched.clock.pass(1000);
    root.querySelector<HTMLElement>('#make')?.click();
    await watched.clock.pass(200);
    expect(watched.of('pressed')).toHaveLength(1);
  });

  it('in the dialog after it is told too', async () => {
    await pressed(fieldBlock(OLD), '#make');
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><button id="yes">Oui</button></div>');
    $('#yes').click();
    await watched.clock.pass(200);
    expect(watched.of('pressed')).toHaveLength(2);
  });
});

describe('a dialog with the old and the new token', () => {
  const dialog = `<div role="dialog" id="dialog"><p>A</p><code>${OLD}</code><p>B</p><code>${NEW}</code><button>Close</button></div>`;

  it('tells the new one after a press, and nothing when the page follows', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(1000);
    $('#make').click();
    document.body.insertAdjacentHTML('beforeend', dialog);
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old', 'old > new']);
    $('#dialog').remove();
    await watched.clock.pass(1000);
    field().value = NEW;
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old', 'old > new']);
    field().value = VALUES.third;
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old', 'old > new', 'new > third']);
  });

  it('tells nothing without a press', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(1000);
    document.body.insertAdjacentHTML('beforeend', dialog);
    await watched.clock.pass(3000);
    expect(seen()).toEqual(['old']);
  });
});

describe('ready for the checklist', () => {
  const changed = async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(1000);
    field().value = NEW;
    await watched.clock.pass(200);
  };
  const ready = () => watched.of('ready-for-checklist').map(({ digest }) => name(digest));

  it('comes ten seconds after the change, once', async () => {
    await changed();
    await watched.clock.pass(9500);
    expect(ready()).toEqual([]);
    await watched.clock.pass(20_000);
    expect(ready()).toEqual(['new']);
  });

  it('comes with the copy button', async () => {
    await changed();
    $('#copy').click();
    $('#copy').click();
    await watched.clock.pass(20_000);
    expect(ready()).toEqual(['new']);
  });

  it('comes with a copy by hand', async () => {
    await changed();
    field().dispatchEvent(new Event('copy', { bubbles: true }));
    await watched.clock.pass(0);
    expect(ready()).toEqual(['new']);
  });

  it('does not come without a change', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(1000);
    $('#copy').click();
    await watched.clock.pass(20_000);
    expect(ready()).toEqual([]);
  });
});
