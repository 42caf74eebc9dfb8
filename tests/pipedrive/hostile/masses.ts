import type { Attack } from './attack.ts';

/** More of everything than any page has. */
export const millionNodes: Attack = {
  title: 'a million nodes',
  believed: 0,
  start: () => {
    const box = document.createElement('div');
    box.hidden = true;
    const row = '<p><b>x</b><i>y</i></p>';
    const part = document.createElement('div');
    part.innerHTML = row.repeat(2000);
    for (let at = 0; at < 100; at += 1) box.append(part.cloneNode(true));
    document.body.append(box);
    return () => box.remove();
  },
};

export const hugeTexts: Attack = {
  title: 'texts, labels and values of ten million characters',
  believed: 0,
  start: (value) => {
    const text = 'API token 0123456789abcdef '.repeat(400_000);
    const box = document.createElement('div');
    box.hidden = true;
    for (let at = 0; at < 3; at += 1) box.append(document.createTextNode(text), document.createElement('br'));
    const input = document.createElement('input');
    input.value = text;
    input.placeholder = text;
    const area = document.createElement('textarea');
    area.textContent = text;
    const button = document.createElement('button');
    for (const name of ['aria-label', 'title', 'data-token', 'id', 'class']) button.setAttribute(name, text);
    box.append(input, area, button);
    const block = value.parentElement as HTMLElement;
    block.setAttribute('aria-label', text);
    block.append(box);
    const labels = Array.from({ length: 300 }, () => {
      const one = document.createElement('button');
      one.setAttribute('aria-label', text);
      return one;
    });
    box.append(...labels);
    return () => {
      box.remove();
      block.removeAttribute('aria-label');
    };
  },
};

/** A page whose scripts nest its elements deeper than a browser does, with values at the bottom. */
export const deepNesting: Attack = {
  title: 'two thousand look-alikes, three thousand levels deep',
  believed: 0,
  start: () => {
    const top = document.createElement('div');
    top.hidden = true;
    let at: HTMLElement = top;
    for (let level = 0; level < 3000; level += 1) {
      const next = document.createElement(level % 2 === 0 ? 'div' : 'section');
      at.append(next);
      at = next;
    }
    for (let index = 0; index < 2000; index += 1) {
      const code = document.createElement('code');
      code.textContent = Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
      const button = document.createElement('button');
      button.textContent = 'Copy';
      at.append(code, button);
    }
    document.body.append(top);
    return () => top.remove();
  },
};

export const mutationStorm: Attack = {
  title: 'a storm of changes',
  believed: 0,
  start: () => {
    const box = document.createElement('div');
    box.hidden = true;
    document.body.append(box);
    let isOver = false;
    const { port1, port2 } = new MessageChannel();
    let turn = 0;
    port1.onmessage = () => {
      if (isOver) return;
      for (let index = 0; index < 200; index += 1) {
        turn += 1;
        const one = document.createElement('p');
        one.title = String(turn);
        one.textContent = `API token ${turn}`;
        box.append(one);
        if (box.childElementCount > 500) box.firstElementChild?.remove();
      }
      setTimeout(() => port2.postMessage(null), 1);
    };
    port2.postMessage(null);
    return () => {
      isOver = true;
      box.remove();
    };
  },
};

export const framesInFrames: Attack = {
  title: 'frames in frames, and new ones all the time',
  believed: 0,
  start: () => {
    const deep = (level: number): string =>
      level === 0
        ? '<p>the end</p>'
        : `<iframe srcdoc="${deep(level - 1)
            .replaceAll('&', '&amp;')
            .replaceAll('"', '&quot;')}"></iframe>`;
    const box = document.createElement('div');
    box.hidden = true;
    box.innerHTML = deep(6);
    document.body.append(box);
    const timer = setInterval(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>one more</p>';
      box.append(frame);
      if (box.childElementCount > 20) box.lastElementChild?.previousElementSibling?.remove();
    }, 30);
    return () => {
      clearInterval(timer);
      box.remove();
    };
  },
};
