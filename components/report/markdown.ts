import type { Block, Doc } from './document';

/** Signs that Markdown, or HTML within it, would take for its own. */
const MARKS = /[\\`*_{}[\]<>#|~&$]/g;

/** A document as Markdown. What others wrote stays plain text: no link, no picture, no HTML comes of it. */
export function markdownOf({ title, lead, facts, sections }: Doc): string {
  const parts = [
    `# ${plain(title)}`,
    ...lead.map(plain),
    facts.map(({ label, text }) => `- **${plain(label)}:** ${plain(text)}`).join('\n'),
    ...sections.flatMap((section) => [`## ${plain(section.title)}`, ...section.blocks.map(blockOf)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return plain(block.text);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'table':
      return [
        row(block.head),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(plain))),
      ].join('\n');
    case 'lines':
      return block.lines.map((line) => `    ${oneLine(line)}`).join('\n');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function plain(text: string): string {
  // At the start of a line these would begin a list, a heading or a rule.
  return oneLine(text)
    .replace(MARKS, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
