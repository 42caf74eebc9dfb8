/** A field of something that came from outside; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** The list in an answer's `data`; null when it is none. */
export function listIn(body: unknown): unknown[] | null {
  const data = field(body, 'data');
  return Array.isArray(data) ? data : null;
}

/** A text field; empty where there is none. */
export function textIn(value: unknown, name: string): string {
  const text = field(value, name);
  return typeof text === 'string' ? text : '';
}

/** A whole number from 0 on; null where there is none. */
export function countIn(value: unknown, name: string): number | null {
  const number = field(value, name);
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** A time in milliseconds; null where there is none. v1 writes `2026-05-12 14:20:00` in UTC, v2 RFC 3339. */
export function timeIn(value: unknown, name: string): number | null {
  const text = textIn(value, name);
  const time = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)
    ? Date.parse(`${text.replace(' ', 'T')}Z`)
    : Date.parse(/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? text : '');
  return Number.isNaN(time) || time < 0 ? null : time;
}
