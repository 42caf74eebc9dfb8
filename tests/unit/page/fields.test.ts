// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { digestAtOnce } from '../../../utils/page/digest-at-once';
import { lookAtFields, MOST_DIGESTS } from '../../../utils/page/fields';
import { $, attachClosed, hex, NEW, OLD, shadowRootOf, show } from './pages';

const look = () => lookAtFields(document, shadowRootOf);
const DOTS = '••••••••';

describe('what stands in a field', () => {
  it.each([
    ['a plain field', `<input value="${NEW}">`],
    ['a password field', `<input type="password" value="${NEW}">`],
    ['a hidden field', `<input type="hidden" value="${NEW}">`],
    ['a read-only field', `<input readonly value="${NEW}">`],
    ['a text area', `<textarea>TOKEN=${NEW}\nMORE=1</textarea>`],
    ['an editable text', `<div contenteditable="true"><p>api_token: <b>${NEW}</b></p></div>`],
    ['the address in a field', `<input value="https://acme.pipedrive.com/v1/deals?api_token=${NEW}">`],
  ])('of %s', (_, html) => {
    show(html);
    expect(look()).toEqual({ digests: [digestAtOnce(NEW)], hidden: false });
  });

  it('is read from its value, not from the page’s text', () => {
    show(`<input id="field" value="${OLD}">`);
    ($('#field') as HTMLInputElement).value = NEW;
    expect(look().digests).toEqual([digestAtOnce(NEW)]);
  });

  it('is found in shadow roots, one inside the other, whatever else their hosts hold', () => {
    show('<div id="outer"><span>label</span></div>');
    const outer = $('#outer').attachShadow({ mode: 'open' });
    outer.innerHTML = '<section id="inner"></section>';
    attachClosed(outer.querySelector('#inner') as Element).innerHTML = `<input value="${NEW}">`;
    expect(look().digests).toEqual([digestAtOnce(NEW)]);
  });

  it('is nothing that only looks like a token, and nothing outside fields', () => {
    show(`<p>${NEW}</p><a href="/${OLD}">commit</a><input value="${NEW}0"><input value="${NEW.slice(1)}">`);
    expect(look()).toEqual({ digests: [], hidden: false });
  });

  it('comes out in small numbers and as digests only', () => {
    show(`<textarea>${Array.from({ length: 80 }, (_, at) => hex(at)).join('\n')}</textarea>`);
    const { digests, hidden } = look();
    expect(digests).toHaveLength(MOST_DIGESTS);
    expect(digests.every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
    expect(hidden).toBe(false);
  });
});

describe('a field that hides its value', () => {
  it.each([
    ['dots as text', `<input value="${DOTS}abcd">`],
    ['stars in a read-only field', '<input readonly value="********************">'],
    ['an empty password field that shows dots', `<input type="password" placeholder="${DOTS}">`],
    ['dots in an editable text', `<div contenteditable="true">${DOTS}</div>`],
    ['what n8n puts there', '<input type="password" value="__n8n_BLANK_VALUE_e5362baf-c777-4d57-a609-6eaf1f9e87f6">'],
    ['a word', '<input value="[redacted]">'],
  ])('with %s is told', (_, html) => {
    show(html);
    expect(look()).toEqual({ digests: [], hidden: true });
  });

  it.each([
    ['an empty field', '<input type="password">'],
    ['another secret', '<input type="password" value="correct horse">'],
    ['a hint', '<input placeholder="Paste your token">'],
    ['a value over dots', `<input placeholder="${DOTS}" value="what was typed">`],
  ])('is not %s', (_, html) => {
    show(html);
    expect(look().hidden).toBe(false);
  });
});
