import type { Attack } from './attack.ts';

/** Events of every kind that the watcher listens to, made by the page and not by a person or the browser. */
export const forgedEvents: Attack = {
  title: 'forged presses, copies, navigations and messages',
  believed: 0,
  start: (value) => {
    const button = document.createElement('button');
    button.textContent = 'Generate new token';
    value.after(button);
    const digest = 'ab'.repeat(32);
    const visit = '11111111-1111-4111-8111-111111111111';
    const lies = [
      { type: 'token-seen', visit, digest, before: { digest: 'cd'.repeat(32), lastAt: 1 }, at: 2, company: null },
      { type: 'pressed', visit, at: Date.now() },
      { type: 'card-changed', view: { face: 'none' } },
      { type: 'taught', place: null },
    ];
    const timer = setInterval(() => {
      for (let round = 0; round < 5; round += 1) {
        button.click();
        button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        value.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
        navigation.dispatchEvent(new Event('currententrychange'));
        for (const type of ['scroll', 'resize', 'focus', 'blur']) dispatchEvent(new Event(type));
        for (const type of ['visibilitychange', 'prerenderingchange', 'freeze', 'resume', 'load'])
          document.dispatchEvent(new Event(type));
        for (const lie of lies) {
          postMessage(lie, '*');
          for (const target of [window, document, value])
            target.dispatchEvent(new CustomEvent(lie.type, { detail: lie, bubbles: true }));
          dispatchEvent(new MessageEvent('message', { data: lie, origin: 'chrome-extension://rekey' }));
        }
      }
    }, 1);
    return () => {
      clearInterval(timer);
      button.remove();
    };
  },
};

/** The tab is left and shown again by its address, as often as the browser lets a page do that. */
export const addressStorm: Attack = {
  title: 'an address that changes without end',
  believed: 0,
  start: () => {
    let turn = 0;
    const timer = setInterval(() => {
      turn += 1;
      history.replaceState(null, '', ['/settings/api', '/settings/account', '/settings#api', '/deals'][turn % 4]);
    }, 25);
    return () => {
      clearInterval(timer);
      history.replaceState(null, '', '/settings/api');
    };
  },
};

/** What Rekey puts into the page is taken away as soon as it is there. */
export const cardThief: Attack = {
  title: 'a page that takes the card away at once, again and again',
  believed: 0,
  start: () => {
    const take = () => {
      for (const card of document.querySelectorAll('rekey-card')) card.remove();
    };
    const thief = new MutationObserver(take);
    thief.observe(document, { childList: true, subtree: true });
    take();
    return () => thief.disconnect();
  },
};

/** Names of Rekey, of browsers and of the DOM, on elements: documents, windows and forms answer with the elements. */
export const clobbering: Attack = {
  title: 'elements that answer to the names of the DOM',
  believed: 0,
  start: (value) => {
    const names = [
      ...['chrome', 'browser', 'navigation', 'location', 'history', 'top', 'self', 'name', 'crypto', 'TextEncoder'],
      ...['rekeyTokenWatch', 'rekeyCard', 'rekeyTaught', 'rekeyPicker', 'rekeySentinel', 'document', 'window'],
      ...['body', 'head', 'hidden', 'cookie', 'defaultView', 'prerendering', 'activeElement', 'forms'],
      ...['querySelector', 'querySelectorAll', 'getElementById', 'addEventListener', 'removeEventListener'],
      ...['getSelection', 'elementsFromPoint', 'createTreeWalker', 'childNodes', 'children', 'firstChild', 'lastChild'],
      ...['nextSibling', 'previousSibling', 'parentNode', 'parentElement', 'nodeType', 'nodeName', 'tagName', 'id'],
      ...['attributes', 'getAttribute', 'hasAttribute', 'matches', 'closest', 'localName', 'namespaceURI', 'labels'],
      ...['isConnected', 'ownerDocument', 'getRootNode', 'shadowRoot', 'attachShadow', 'textContent', 'innerText'],
      ...['value', 'type', 'placeholder', 'checkVisibility', 'isContentEditable', 'contains', 'host', 'length', 'item'],
    ];
    const parts: Element[] = names.map((name) => {
      const image = document.createElement('img');
      image.setAttribute('name', name);
      image.id = name;
      return image;
    });
    document.documentElement.append(...parts);
    // The token's whole block, in a form in a form's place, with a field of each name.
    const block = value.closest('.panel') as HTMLElement;
    const place = Element.prototype.getAttribute.call(block, 'class');
    const form = document.createElement('form');
    form.setAttribute('role', 'group');
    Element.prototype.after.call(block, form);
    Element.prototype.append.call(form, block);
    for (const name of names) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      Element.prototype.append.call(form, field);
      parts.push(field);
    }
    // The tab is left and shown again, so that every part of the watcher starts among these names.
    history.replaceState(null, '', '/settings/account');
    setTimeout(() => history.replaceState(null, '', '/settings/api'), 300);
    return () => {
      for (const part of parts) Element.prototype.remove.call(part);
      Element.prototype.replaceWith.call(form, block);
      block.className = place ?? '';
    };
  },
};
