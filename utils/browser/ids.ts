/** A new random id (UUID). */
export function newId(): string {
  return crypto.randomUUID();
}

/** Random bytes as lower-case hex digits. */
export function randomHex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
