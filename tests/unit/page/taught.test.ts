// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseMessage } from '../../../utils/core/messages';
import { pointedAt } from '../../../utils/page/pointed';
import { pathTo, resolve } from '../../../utils/page/taught';
import { $, attachClosed, fieldBlock, hex, OLD, shadowRootOf, show } from './pages';

beforeEach(() => show(''));

/** One element of a random tree: in the one made `back` before it, or in that one's shadow root. */
const branch = fc.record({
  tag: fc.constantFrom('div', 'span', 'x-vault', 'x_odd'),
  back: fc.nat({ max: 4 }),
  shadow: fc.constantFrom(null, null, 'open', 'closed'),
});

/** Draws a tree. Out: its elements. */
function grow(branches: readonly { tag: string; back: number; shadow: string | null }[]): Element[] {
  const grown: Element[] = [];
  for (const { tag, back, shadow } of branches) {
    const element = document.createElement(tag);
    const above = grown.at(-1 - back) ?? document.body;
    (shadowRootOf(above) ?? above).appendChild(element);
    if (shadow === 'open') element.attachShadow({ mode: 'open' });
    else if (shadow === 'closed') attachClosed(element);
    grown.push(element);
  }
  return grown;
}

describe('a way through the page', () => {
  it('leads back to where it began, and the worker takes it', () => {
    const trees = fc.array(branch, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(trees, fc.constantFrom(null, 'data-x'), (branches, attribute) => {
        show('');
        for (const element of grow(branches)) {
          const path = pathTo({ element, attribute });
          expect(path && resolve(path, document, shadowRootOf)?.element).toBe(element);
          expect(path?.attribute).toBe(attribute);
          expect(parseMessage({ type: 'token-pointed', ...path }).ok).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds nothing that stands on the page', () => {
    show(`<section id="${hex(5)}" class="${hex(6)}"><input id="field" name="${hex(7)}" value="${OLD}"></section>`);
    expect(JSON.stringify(pathTo({ element: $('#field'), attribute: null }))).not.toMatch(/[0-9a-f]{40}/i);
  });

  it('leads nowhere once the page is made in another way', () => {
    show(`<div><p></p></div>${fieldBlock(OLD)}`);
    const path = pathTo({ element: $('#field'), attribute: null });
    show(fieldBlock(OLD).replace('<div>', '<p>').replace('</div>', '</p>'));
    expect(path && resolve(path, document, shadowRootOf)).toBeNull();
  });

  it('is not taken from what is off the page or far too deep', () => {
    expect(pathTo({ element: document.createElement('p'), attribute: null })).toBeNull();
    show(`${'<div>'.repeat(70)}<b id="deep"></b>${'</div>'.repeat(70)}`);
    expect(pathTo({ element: $('#deep'), attribute: null })).toBeNull();
  });
});

describe('what a person points at', () => {
  const pointed = (selector: string) => {
    const found = pointedAt($(selector), shadowRootOf);
    return found.kind === 'token' ? [found.candidate.element.id, found.candidate.attribute] : found.kind;
  };

  it.each<[string, string, string, unknown]>([
    ['a field', fieldBlock(OLD), '#field', ['field', null]],
    ['its label', fieldBlock(OLD), 'h2', ['field', null]],
    ['its copy button', fieldBlock(OLD), '#copy', ['field', null]],
    ['a text', `<p id="text">${OLD}</p>`, '#text', ['text', null]],
    ['an attribute', `<p>•••• <b id="b" data-clipboard-text="${OLD}">Copy</b></p>`, 'p', ['b', 'data-clipboard-text']],
    ['the copy button of a text', `<p><i id="i">${OLD}</i><b id="b" data-copy="${OLD}">x</b></p>`, 'p', ['i', null]],
    ['one of two', `<p><i id="i">${OLD}</i></p><p><i id="j">${hex(9)}</i></p>`, '#j', ['j', null]],
    ['both of two', `<section><p>${OLD}</p><p>${hex(9)}</p></section>`, 'section', 'several'],
    ['nothing', '<section><div><div><div><h1>Hello</h1></div></div></div></section>', 'h1', 'none'],
    ['dots', `<div><div><div><div><input type="password" value="••••••••"></div></div></div></div>`, 'input', 'none'],
  ])('is understood: %s', (_name, html, selector, expected) => {
    show(html);
    expect(pointed(selector)).toEqual(expected);
  });

  it('is found inside a closed shadow root', () => {
    show('<x-vault></x-vault>');
    attachClosed($('x-vault')).innerHTML = fieldBlock(OLD);
    expect(pointed('x-vault')).toEqual(['field', null]);
  });
});
