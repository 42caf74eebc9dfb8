/** Drawn here by hand, as the card runs in somebody else's page and should weigh little. */
const LINES = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-linecap': 'round' } as const;

/** Rekey's sign. */
export function Key() {
  return (
    <svg {...LINES} width="15" height="15" stroke-width="2.5" aria-hidden="true">
      <circle cx="8" cy="16" r="5" />
      <path d="M11.5 12.5 21 3M17 7l3 3" />
    </svg>
  );
}

export function Unfold() {
  return (
    <svg {...LINES} width="16" height="16" stroke-width="2" aria-hidden="true">
      <path d="m6 15 6-6 6 6" />
    </svg>
  );
}

export function Cross() {
  return (
    <svg {...LINES} width="16" height="16" stroke-width="2" aria-hidden="true">
      <path d="m6 6 12 12M18 6 6 18" />
    </svg>
  );
}
