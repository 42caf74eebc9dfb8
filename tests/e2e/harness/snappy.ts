/**
 * Decompresses one snappy block. Tolerant of bytes after its end, as the block says itself how long its text is.
 * Null when the bytes are no snappy block. Source: the format description in the snappy repository.
 */
export function unsnap(input: Buffer): Buffer | null {
  const head = varint(input, 0);
  if (head === null || head.value > 64 * 1024 * 1024) return null;
  const output = Buffer.alloc(head.value);
  let from = head.next;
  let to = 0;
  while (to < output.length) {
    const tag = input[from];
    if (tag === undefined) return null;
    const piece = (tag & 3) === 0 ? literal(input, from, tag) : copy(input, from, tag);
    if (piece === null || to + piece.length > output.length) return null;
    if (piece.offset === null) {
      if (piece.next > input.length) return null;
      input.copy(output, to, piece.next - piece.length, piece.next);
    } else {
      if (piece.offset === 0 || piece.offset > to) return null;
      // A copy may overlap what it writes, so it goes byte by byte.
      for (let i = 0; i < piece.length; i += 1) output[to + i] = output[to + i - piece.offset] ?? 0;
    }
    to += piece.length;
    from = piece.next;
  }
  return output;
}

interface Piece {
  length: number;
  /** How far back a copy begins; null for bytes that stand in the input. */
  offset: number | null;
  next: number;
}

function literal(input: Buffer, at: number, tag: number): Piece {
  const short = tag >> 2;
  const width = short < 60 ? 0 : short - 59;
  const length = width === 0 ? short + 1 : little(input, at + 1, width) + 1;
  return { length, offset: null, next: at + 1 + width + length };
}

function copy(input: Buffer, at: number, tag: number): Piece | null {
  const width = ({ 1: 1, 2: 2, 3: 4 } as const)[tag & 3];
  if (width === undefined || at + width >= input.length) return null;
  const next = at + 1 + width;
  if (width === 1) return { length: ((tag >> 2) & 7) + 4, offset: ((tag >> 5) << 8) | (input[at + 1] ?? 0), next };
  return { length: (tag >> 2) + 1, offset: little(input, at + 1, width), next };
}

function little(input: Buffer, at: number, width: number): number {
  return at + width <= input.length ? input.readUIntLE(at, width) : Number.MAX_SAFE_INTEGER;
}

/** Reads a number of seven bits to the byte. Out: the number and where the next field begins; null past the end. */
export function varint(input: Buffer, at: number): { value: number; next: number } | null {
  let value = 0;
  for (let i = 0; i < 10; i += 1) {
    const byte = input[at + i];
    if (byte === undefined) return null;
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return { value, next: at + i + 1 };
  }
  return null;
}
