import { type Entry, isGap } from './gap';

/**
 * The entries of a rotation in the order in which they are told: by time, installation and number. Within one installation the
 * number decides, as its clock may have been set back: an event counts as no earlier than any before it. What is gone stands
 * after what was before it.
 */
export function inOrder<Any extends Entry>(entries: readonly Any[]): Any[] {
  const byNumber = [...entries].sort((a, b) => a.no - b.no);
  const [first] = entries;
  if (first === undefined || entries.every(({ installation }) => installation === first.installation)) return byNumber;
  const latest = new Map<string, number>();
  const timed = byNumber.map((link) => {
    const before = latest.get(link.installation) ?? 0;
    const at = isGap(link) ? before : Math.max(before, link.at);
    latest.set(link.installation, at);
    return { link, at };
  });
  return timed.sort((a, b) => a.at - b.at || compare(a.link, b.link) || a.link.no - b.link.no).map(({ link }) => link);
}

function compare(a: Entry, b: Entry): number {
  if (a.installation === b.installation) return 0;
  return a.installation < b.installation ? -1 : 1;
}
