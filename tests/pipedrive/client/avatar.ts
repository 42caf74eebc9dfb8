import { h } from './dom.ts';

/** Out: a round mark with a person's initials, always in the same of five colours. */
export function avatar(name: string): HTMLElement {
  const initials = name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('');
  const colour = [...name].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 5;
  return h('span', { class: `avatar colour-${colour}`, title: name }, h('span', {}, initials));
}
