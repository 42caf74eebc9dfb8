import { h } from './dom.ts';

/** Says something at the bottom of the page for some seconds. */
export function toast(text: string, kind: 'good' | 'bad' = 'good'): void {
  const note = h('div', { class: `toast ${kind}`, role: 'status', 'data-test': 'toast' }, text);
  document.body.append(note);
  setTimeout(() => note.remove(), 4000);
}
