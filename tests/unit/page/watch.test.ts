// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messages, parseMessage } from '../../../utils/core/messages';
import { $, attachClosed, fieldBlock, fieldList, hex, NEW, OLD, show } from './pages';
import { namesOf, START, tokensSeen, VALUES, watch } from './watched';

let name: (digest: string | undefined) => string;
let watched: ReturnType<typeof watch>;

beforeAll(async () => {
  name = await namesOf(VALUES);
});
beforeEach(() => show(''));
afterEach(() => watched.end.abort());

const seen = () => tokensSeen(watched, name);
const outcomes = () => watched.of('page-read').map(({ outcome }) => outcome);
const field = () => $('#field') as HTMLInputElement;
const textBlock = (value: string) =>
  `<h2>Your personal API token</h2><div><code id="text">${value}</code><button id="copy">Copy</button></div><button id="make">Generate new token</button>`;

describe('a value', () => {
  it('is told once, as a digest, in a message that the worker accepts', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(8000);
    expect(watched.types()).toEqual(['token-seen']);
    expect(watched.said.every((message) => parseMessage(message).ok)).toBe(true);
    expect(JSON.stringify(watched.said)).not.toContain(OLD);
    expect(Object.keys(watched.said[0] ?? {})).toEqual(
      expect.arrayContaining(Object.keys(messages['token-seen'].def.shape)),
    );
  });

  it('that likely is the token is told when the page has settled', async () => {
    show(fieldBlock(OLD, { label: 'Xyzzy', copy: 'Frotz', make: 'Gnusto' }));
    watched = watch();
    await watched.clock.pass(500);
    expect(seen()).toEqual([]);
    await watched.clock.pass(2000);
    expect(seen()).toEqual(['old']);
  });

  it('that comes late is told, and takes "not found" back', async () => {
    watched = watch();
    await watched.clock.pass(6000);
    expect(outcomes()).toEqual(['not-found']);
    show(fieldBlock(OLD));
    await watched.clock.pass(200);
    expect(seen()).toEqual(['old']);
  });

  it('in a shadow root that a script attaches later is told', async () => {
    show('<div id="host"></div>');
    watched = watch();
    await watched.clock.pass(300);
    attachClosed($('#host')).innerHTML = fieldBlock(OLD);
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old']);
  });
});

describe('a change', () => {
  it.each<[string, string, () => void]>([
    ['of a field with no mutation', fieldBlock(OLD), () => (field().value = NEW)],
    ['of a text', textBlock(OLD), () => ($('#text').textContent = NEW)],
    ['of the characters in a text', textBlock(OLD), () => (($('#text').firstChild as Text).data = NEW)],
    [
      'of an attribute',
      `<h2>API token</h2><span>••••••••</span><button id="copy" data-clipboard-text="${OLD}">Copy</button><button>Generate</button>`,
      () => $('#copy').setAttribute('data-clipboard-text', NEW),
    ],
    ['by drawing the block anew', fieldBlock(OLD), () => show(fieldBlock(NEW))],
    ['from a field to a text', fieldBlock(OLD), () => show(textBlock(NEW))],
    [
      'in a language that nobody knows, drawn anew',
      fieldBlock(OLD, { label: 'Xyzzy', copy: 'Frotz', make: 'Gnusto' }),
      () => show(fieldBlock(NEW, { label: 'Xyzzy', copy: 'Frotz', make: 'Gnusto' })),
    ],
  ])('%s is told once, with what was before', async (_, html, change) => {
    show(html);
    watched = watch();
    await watched.clock.pass(3000);
    change();
    await watched.clock.pass(8000);
    expect(seen()).toEqual(['old', 'old > new']);
    const [, { before, at } = { before: null, at: 0 }] = watched.of('token-seen');
    expect(at - START).toBeLessThanOrEqual(3110);
    expect((before?.lastAt ?? 0) - START).toBeGreaterThanOrEqual(2890);
    expect(before?.lastAt).toBeLessThanOrEqual(at);
  });

  it('that clears the field first and fills it seconds later is one change', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(3000);
    field().value = '';
    await watched.clock.pass(7000);
    field().value = NEW;
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old', 'old > new']);
    expect(outcomes()).toEqual([]);
    const before = watched.of('token-seen')[1]?.before;
    expect((before?.lastAt ?? 0) - START).toBeLessThanOrEqual(3000);
  });

  it('that removes the block first and brings it back later is one change', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(3000);
    show('<p>Please wait</p>');
    await watched.clock.pass(5000);
    show(fieldBlock(NEW));
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old', 'old > new']);
    expect(outcomes()).toEqual([]);
  });

  it('that comes twice in a row is told twice, in order', async () => {
    show(textBlock(OLD));
    watched = watch();
    await watched.clock.pass(1000);
    $('#text').textContent = NEW;
    await Promise.resolve();
    await watched.clock.pass(1);
    $('#text').textContent = VALUES.third;
    await watched.clock.pass(500);
    expect(seen()).toEqual(['old', 'old > new', 'new > third']);
  });

  it('back to a value of this visit is old news', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(1000);
    field().value = NEW;
    await watched.clock.pass(1000);
    field().value = OLD;
    await watched.clock.pass(1000);
    field().value = NEW;
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old', 'old > new']);
  });

  it('behind a mask is told when it is shown again', async () => {
    show(textBlock(OLD));
    watched = watch();
    await watched.clock.pass(1000);
    $('#text').textContent = '••••••••••••••••';
    await watched.clock.pass(6000);
    $('#text').textContent = OLD;
    await watched.clock.pass(500);
    $('#text').textContent = '••••••••••••••••';
    await watched.clock.pass(500);
    $('#text').textContent = NEW;
    await watched.clock.pass(500);
    expect(seen()).toEqual(['old', 'old > new']);
    expect(outcomes()).toEqual([]);
  });

  it('from empty to a token has nothing before it', async () => {
    show(fieldBlock(''));
    watched = watch();
    await watched.clock.pass(3000);
    field().value = NEW;
    await watched.clock.pass(1000);
    expect(outcomes()).toEqual(['empty']);
    expect(seen()).toEqual(['new']);
  });
});

describe('no change', () => {
  it('comes from a list that pages', async () => {
    show(`${fieldBlock(OLD)}<div id="list">${fieldList(10, 5)}</div>`);
    watched = watch();
    await watched.clock.pass(3000);
    for (const page of [20, 30, 40]) {
      $('#list').innerHTML = fieldList(page, page === 40 ? 1 : 5);
      await watched.clock.pass(1000);
    }
    expect(seen()).toEqual(['old']);
  });

  it('comes from a list that stays when the token goes', async () => {
    show(`<div id="block">${fieldBlock(OLD)}</div>${fieldList(10, 1)}`);
    watched = watch();
    await watched.clock.pass(3000);
    $('#block').innerHTML = '';
    await watched.clock.pass(8000);
    expect(seen()).toEqual(['old']);
  });

  it('comes from a likeness elsewhere when the token goes', async () => {
    show(`<div id="block">${fieldBlock(OLD)}</div>`);
    watched = watch();
    await watched.clock.pass(3000);
    $('#block').innerHTML = `<div><p>Xyzzy</p><input readonly value="${hex(8)}"><button>Frotz</button></div>`;
    await watched.clock.pass(8000);
    expect(seen()).toEqual(['old']);
  });

  it('comes from an element that the page uses for something else', async () => {
    show(fieldBlock(OLD));
    watched = watch();
    await watched.clock.pass(3000);
    $('h2').textContent = 'Custom field';
    $('#make').remove();
    field().value = hex(9);
    await watched.clock.pass(5000);
    expect(seen()).toEqual(['old']);
  });
});

describe('a place that is only likely', () => {
  const strange = { label: 'Xyzzy', copy: 'Frotz', make: 'Gnusto' };

  it('is told with its change when its button is pressed before the page has settled', async () => {
    show(fieldBlock(OLD, strange));
    watched = watch();
    await watched.clock.pass(300);
    $('#make').click();
    field().value = '';
    await watched.clock.pass(700);
    show(fieldBlock(NEW, strange));
    await watched.clock.pass(1000);
    expect(seen()).toEqual(['old', 'old > new']);
  });

  it('leaves no trace when the token comes after it', async () => {
    show(`<div><p>Xyzzy</p><input readonly value="${hex(8)}"><button>Frotz</button></div>`);
    watched = watch();
    await watched.clock.pass(1500);
    document.body.insertAdjacentHTML('beforeend', fieldBlock(OLD));
    await watched.clock.pass(6000);
    expect(seen()).toEqual(['old']);
  });

  it('is told in the end on a page that never rests', async () => {
    show(`${fieldBlock(OLD, strange)}<ul id="ticker"></ul>`);
    watched = watch();
    for (let tick = 0; tick < 50; tick += 1) {
      $('#ticker').innerHTML = `<li>${tick}</li>`;
      await watched.clock.pass(100);
    }
    expect(seen()).toEqual(['old']);
  });
});
