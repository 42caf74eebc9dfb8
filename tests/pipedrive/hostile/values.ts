import type { Attack } from './attack.ts';

/**
 * On a quiet machine two changes are believed. On a busy one the watcher sees so few of them that they look like a person's
 * work: never more than one in an eighth of a second, and the attack lasts a second and a half.
 */
const RARELY_SEEN = 12;

/** A token that is another one a thousand times a second: no one makes tokens that fast. */
export const restless: Attack = {
  title: 'a token that changes a thousand times a second',
  believed: RARELY_SEEN,
  start: (value) => {
    const field = value as HTMLInputElement;
    const first = field.value;
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    const next = () => {
      const fresh = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      );
      field.value = fresh.join('');
      if (shown.length < 500) shown.push(field.value);
      field.setAttribute('value', field.value);
    };
    const timers = [0, 1, 2, 3].map(() => setInterval(next, 4));
    return () => {
      for (const timer of timers) clearInterval(timer);
      field.value = first;
      field.setAttribute('value', first);
    };
  },
};

/** The same where nothing but the field's property changes, which no observer tells. */
export const restlessProperty: Attack = {
  title: 'a field whose value changes a thousand times a second without a trace in the page',
  believed: RARELY_SEEN,
  start: (value) => {
    const field = value as HTMLInputElement;
    const first = field.value;
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    const next = () => {
      const fresh = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      );
      field.value = fresh.join('');
      if (shown.length < 500) shown.push(field.value);
    };
    const timers = [0, 1, 2, 3].map(() => setInterval(next, 4));
    return () => {
      for (const timer of timers) clearInterval(timer);
      field.value = first;
    };
  },
};

/** Values of a token's form come and go everywhere, in lists, attributes and fields, and never in the token's own place. */
export const decoyStorm: Attack = {
  title: 'five hundred look-alikes, drawn anew in each frame',
  believed: 0,
  start: () => {
    const box = document.createElement('section');
    document.body.append(box);
    const fresh = () =>
      Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    let isOver = false;
    const draw = () => {
      if (isOver) return;
      const rows = Array.from({ length: 500 }, (_, at) => {
        const key = fresh();
        return `<li data-clipboard-text="${key}"><label>Key ${at}</label><input readonly value="${key}"><button>Copy</button></li>`;
      });
      box.innerHTML = `<h2>Keys</h2><ul>${rows.join('')}</ul>`;
      requestAnimationFrame(draw);
    };
    draw();
    return () => {
      isOver = true;
      box.remove();
    };
  },
};

/** The token's element wanders into a frame's document and back. */
export const wandering: Attack = {
  title: 'a token that is moved between documents',
  believed: 0,
  start: (value) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><body></body>';
    document.body.append(frame);
    const home = document.createElement('span');
    value.before(home);
    let isAway = false;
    const timer = setInterval(() => {
      const inner = frame.contentDocument?.body;
      if (!inner) return;
      isAway = !isAway;
      if (isAway) inner.append(inner.ownerDocument.adoptNode(value));
      else home.after(document.adoptNode(value));
    }, 30);
    return () => {
      clearInterval(timer);
      home.after(document.adoptNode(value));
      home.remove();
      frame.remove();
    };
  },
};
