import type { Block, Doc } from './document';

/** A document on the page, as it is printed too. Its heading takes the focus when its page is opened. */
export function DocumentPage({ doc: { title, lead, facts, sections } }: { doc: Doc }) {
  return (
    <article class="document">
      <h1 tabIndex={-1} dir="auto">
        {title}
      </h1>
      {lead.map((text) => (
        <p key={text} class="lead" dir="auto">
          {text}
        </p>
      ))}
      <Facts doc={{ facts }} />
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.blocks.map((block, index) => (
            <DocumentBlock key={index} block={block} title={section.title} />
          ))}
        </section>
      ))}
    </article>
  );
}

/** The lines of a document for whoever reads nothing else. */
export function Facts({ doc: { facts } }: { doc: Pick<Doc, 'facts'> }) {
  return (
    <dl class="document__facts">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function DocumentBlock({ block, title }: { block: Block; title: string }) {
  switch (block.kind) {
    case 'text':
      return <p dir="auto">{block.text}</p>;
    case 'list':
      return (
        <ul class="plain-list">
          {block.items.map((item) => (
            <li key={item} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    case 'lines':
      return <pre class="document__lines">{block.lines.join('\n')}</pre>;
    case 'table':
      return <Table block={block} title={title} />;
  }
}

/** Columns that a narrow window has room for; of a wider table it shows each row as a list. */
const NARROW = 3;

function Table({ block: { head, rows }, title }: { block: Extract<Block, { kind: 'table' }>; title: string }) {
  const look = head.length > NARROW ? 'document__table document__table--wide' : 'document__table';
  return (
    // A wide table scrolls by itself, with the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section class={look} aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={column} dir="auto" data-label={head[column]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
