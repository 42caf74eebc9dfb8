// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findGenerateButton } from '../../../utils/page/generate-button';
import { checksum } from '../../../utils/page/hex';
import { $, attachClosed, fieldBlock, fieldList, found, hex, NEW, OLD, show, token } from './pages';

beforeEach(() => show(''));

const spread = (value: string) => (value.match(/.{8}/g) ?? []).map((part) => `<span>${part}</span>`).join('\n  ');

describe('the token is found', () => {
  it.each([
    ['in a read-only field', fieldBlock(OLD)],
    ['in upper case', fieldBlock(OLD.toUpperCase())],
    [
      'in a password field',
      `<label for="t">API token</label><input id="t" type="password" value="${OLD}"><button>Show</button>`,
    ],
    ['in a text area', `<div><label>API token <textarea>${OLD}</textarea></label><button>Generate</button></div>`],
    [
      'as plain text',
      `<div><h2>Your personal API token</h2><code>${OLD}</code><button>Copy</button><a href="#">Generate new token</a></div>`,
    ],
    ['as text behind its label', `<p>Your personal API token: ${OLD}</p><button>Generate new token</button>`],
    [
      'broken by white space',
      `<h2>API token</h2><pre>${OLD.slice(0, 20)}\n   ${OLD.slice(20)}</pre><button>Generate</button>`,
    ],
    ['spread over inline elements', `<h2>API token</h2><code>${spread(OLD)}</code><button>Generate</button>`],
    [
      'broken by characters without a width',
      `<h2>API token</h2><b>${OLD.slice(0, 20)}\u200b${OLD.slice(20)}</b><button>Generate</button>`,
    ],
    [
      'only in a copy button',
      `<h2>API token</h2><span>••••••••••</span><button data-clipboard-text="${OLD}">Copy</button><button>Generate new token</button>`,
    ],
    [
      'in a table with a heading cell',
      `<table><tr><th>API token</th><td>${OLD}</td><td><button>Generate</button></td></tr></table>`,
    ],
    ['by its name alone', `<form><input name="api_token" readonly value="${OLD}"><button>Weiter</button></form>`],
    [
      'with a paragraph of warnings',
      `<section><h2>Your personal API token</h2><p>Anyone with this token can read your company's custom fields. Old tokens stop working at once when you generate a new one.</p><input readonly value="${OLD}"><button>Generate new token</button></section>`,
    ],
    [
      'in a block made of plain elements',
      `<div><div>Your personal API token</div><div><div>${OLD}</div><div>Copy</div></div><div>Generate new token</div></div>`,
    ],
  ])('%s', (_, html) => {
    show(html);
    expect(token()).toBe(OLD);
  });

  it.each([
    ['de', { label: 'Persönliches API-Token', copy: 'Kopieren', make: 'Neues Token generieren' }],
    ['fr', { label: "Votre jeton d'API personnel", copy: 'Copier', make: 'Générer un nouveau jeton' }],
    ['pt-BR', { label: 'Token de API pessoal', copy: 'Copiar', make: 'Gerar novo token' }],
    ['ja', { label: 'APIトークン', copy: 'コピー', make: '新しいトークンを生成' }],
    ['uk', { label: 'Особистий токен API', copy: 'Копіювати', make: 'Згенерувати новий токен' }],
    ['fi', { label: 'Henkilökohtainen API-tunnus', copy: 'Kopioi', make: 'Luo uusi tunnus' }],
    ['et', { label: 'Sinu isiklik API võti', copy: 'Kopeeri', make: 'Loo uus võti' }],
    ['a language that Rekey does not know', { label: 'Xyzzy plugh', copy: 'Frotz', make: 'Gnusto rezrov' }],
  ])('in %s', (_, words) => {
    show(fieldBlock(OLD, words));
    expect(token()).toBe(OLD);
  });

  it('in shadow roots, open and closed, one in the other', () => {
    show('<div id="outer"></div>');
    const outer = attachClosed($('#outer'));
    outer.innerHTML = '<h2>Your personal API token</h2><pd-field></pd-field><button>Generate new token</button>';
    const inner = outer.querySelector('pd-field')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = `<input readonly value="${OLD}">`;
    expect(token()).toBe(OLD);
  });

  it('by the value property, where the attribute says something else', () => {
    show(fieldBlock('•••••••••'));
    ($('#field') as HTMLInputElement).value = OLD;
    expect(token()).toBe(OLD);
  });
});

describe('no other value is taken for the token', () => {
  it.each([
    ['a list before it', fieldList(10, 12) + fieldBlock(OLD)],
    ['a list after it', fieldBlock(OLD) + fieldList(10, 12)],
    ['a list of five hundred', fieldList(10, 500) + fieldBlock(OLD)],
    [
      'a company key in the same section',
      `<section><h2>Your personal API token</h2><input readonly value="${OLD}"><button>Generate new token</button><p>Company key</p><input readonly value="${hex(5)}"><button>Copy</button></section>`,
    ],
    [
      'a twin with another label',
      `<div><div><label>Webhook secret</label><input readonly value="${hex(5)}"><button>Copy</button></div><div><label>API token</label><input readonly value="${OLD}"><button>Copy</button></div></div>`,
    ],
    ['a hidden form token', `<form><input type="hidden" name="csrf_token" value="${hex(5)}">${fieldBlock(OLD)}</form>`],
    ['a build number at the bottom', `${fieldBlock(OLD)}<footer>Build ${hex(5)}</footer>`],
    [
      'a custom field named like it',
      `<ul><li>API token <code>${hex(5)}</code><button>Copy</button></li><li>Size <code>${hex(6)}</code><button>Copy</button></li><li>Colour <code>${hex(7)}</code><button>Copy</button></li></ul>${fieldBlock(OLD)}`,
    ],
    ['the token of the past', `<div><p>Previous token</p><code>${hex(5)}</code></div>${fieldBlock(OLD)}`],
    ['an example in an explanation', `${fieldBlock(OLD)}<div><h4>Example request</h4><code>${hex(5)}</code></div>`],
  ])('beside %s', (_, html) => {
    show(html);
    expect(token()).toBe(OLD);
  });

  it.each([
    ['a list of custom fields', fieldList(10, 12)],
    ['one custom field', fieldList(10, 1)],
    [
      'a hidden form token',
      `<form><input type="hidden" name="authenticity_token" value="${hex(5)}"><button>Save</button></form>`,
    ],
    ['a build number', `<main><p>Loading</p></main><footer>${hex(5)}</footer>`],
    [
      'an address with a token in it',
      `<p>https://acme.pipedrive.com/api/v1/deals?api_token=${hex(5)}</p><button>Generate new token</button>`,
    ],
    ['a company key alone', `<label>Company key <input readonly value="${hex(5)}"></label><button>Copy</button>`],
    ['a search with a token pasted in', `<input type="search" value="${hex(5)}"><button>Search</button>`],
    [
      'two that look the same',
      `<div><p>A</p><input readonly value="${hex(5)}"><button>B</button></div><div><p>A</p><input readonly value="${hex(6)}"><button>B</button></div>`,
    ],
    [
      'one custom field with its API key',
      `<h3>Custom fields</h3><div><span>Size</span><span>API key</span><code>${hex(5)}</code><button>Copy</button></div>`,
    ],
    [
      'a key with a button of its own, while the token has no value yet',
      `<section><h2>Your personal API token</h2><code></code><button>Reveal</button><button>Generate new token</button></section>
      <section><h2>Signing key</h2><input readonly value="${hex(5)}"><button>Copy</button><button>Generate new key</button></section>`,
    ],
    ['39 digits', fieldBlock(OLD.slice(1))],
    ['64 digits', `<h2>API token</h2><code>${OLD}${OLD.slice(0, 24)}</code><button>Generate</button>`],
  ])('%s', (_, html) => {
    show(html);
    expect(['none', 'empty']).toContain(token());
  });

  it('a token without words is found by its own button, whatever else the page makes', () => {
    show(
      `<section><h2>Personal</h2><p>Make an API token here.</p><input readonly value="${OLD}"><button>Generate token</button></section>
      <section><h2>Signing key</h2><button>Generate new key</button></section>`,
    );
    expect(token()).toBe(OLD);
  });

  it('between equals, the one that was the token before stays it', () => {
    const twin = (value: string) => `<div><p>API token</p><input readonly value="${value}"><button>B</button></div>`;
    show(twin(OLD) + twin(NEW));
    expect(found().kind).toBe('none');
    expect(found(checksum(NEW))).toMatchObject({ kind: 'token', value: NEW });
  });
});

describe('a page without a token', () => {
  it('is empty when the block is there', () => {
    show(fieldBlock(''));
    expect(token()).toBe('empty');
  });

  it('is masked when the block hides it', () => {
    show(fieldBlock('••••••••••••••••'));
    expect(token()).toBe('masked');
  });

  it.each([
    ['something else', '<h1>Deals</h1><button>Create deal</button>'],
    ['blank', ''],
  ])('is not called empty when it is %s', (_, html) => {
    show(html);
    expect(token()).toBe('none');
  });
});

describe('the generate button', () => {
  const label = () => {
    const finding = found();
    return findGenerateButton(finding.kind === 'token' ? finding.place.block : document)?.id ?? null;
  };

  it('is known by its label, with and without a token', () => {
    show(fieldBlock(OLD));
    expect(label()).toBe('make');
    show(fieldBlock(''));
    expect(label()).toBe('make');
  });

  it('is known in an unknown language when it is the only one that does anything', () => {
    show(fieldBlock(OLD, { label: 'Xyzzy plugh', copy: '', make: 'Gnusto rezrov' }));
    expect(label()).toBe('make');
  });

  it('is not guessed', () => {
    const words = { label: 'API token', copy: 'Frotz', make: 'Gnusto rezrov' };
    show(fieldBlock(OLD, words).replace('id="copy"', 'id="other"'));
    expect(label()).toBeNull();
  });
});
