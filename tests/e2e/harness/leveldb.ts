import { unsnap, varint } from './snappy';

const BLOCK = 32_768;
const HEADER = 7;
const FOOTER = 48;
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
/** How Chromium marks an IndexedDB value that it compressed before it stored it. */
const COMPRESSED_VALUE = Buffer.from([0xff, 0x11, 0x02]);

/**
 * Records of a LevelDB file, whole and decompressed: in the file itself a record may be cut in two, have the beginning
 * of its key left out, or be compressed. Empty for other files, and as far as a damaged one can be read.
 * Source: the format documents of the LevelDB repository (table_format, log_format).
 */
export function decodeLevelDb(name: string, file: Buffer): Buffer[] {
  const records = /\.(ldb|sst)$/.test(name)
    ? tableRecords(file)
    : /\.log$|^MANIFEST-/.test(name)
      ? logRecords(file)
      : [];
  return [...records, ...records.flatMap(compressedValues)];
}

function logRecords(file: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let open: Buffer[] = [];
  let at = 0;
  while (at + HEADER <= file.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      at += left;
      continue;
    }
    const length = file.readUInt16LE(at + 4);
    const type = file[at + 6];
    const fragment = file.subarray(at + HEADER, at + HEADER + length);
    // Types: 1 whole, 2 first, 3 middle, 4 last; 0 fills a file that was made longer in advance.
    if (type === 1 || type === 2) open = [];
    open.push(fragment);
    if (type === 1 || type === 4) records.push(Buffer.concat(open));
    at += HEADER + length;
  }
  return records;
}

function tableRecords(file: Buffer): Buffer[] {
  if (file.length < FOOTER || !file.subarray(-TABLE_MAGIC.length).equals(TABLE_MAGIC)) return [];
  const meta = handle(file, file.length - FOOTER);
  const index = meta && handle(file, meta.next);
  const blocks = index ? entries(block(file, index)) : [];
  return blocks.flatMap(({ value }) => {
    const place = handle(value, 0);
    return place === null ? [] : entries(block(file, place)).map((entry) => Buffer.concat([entry.key, entry.value]));
  });
}

interface Handle {
  offset: number;
  size: number;
  next: number;
}

function handle(bytes: Buffer, at: number): Handle | null {
  const offset = varint(bytes, at);
  const size = offset && varint(bytes, offset.next);
  return offset && size && { offset: offset.value, size: size.value, next: size.next };
}

/** A block's contents; the byte after it says whether it is compressed (1: snappy). */
function block(file: Buffer, { offset, size }: Handle): Buffer {
  const stored = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? (unsnap(stored) ?? stored) : stored;
}

/** Entries of a block. Each key leaves out what it shares with the one before. */
function entries(bytes: Buffer): { key: Buffer; value: Buffer }[] {
  if (bytes.length < 4) return [];
  const restarts = bytes.readUInt32LE(bytes.length - 4);
  const end = bytes.length - 4 - 4 * restarts;
  const found: { key: Buffer; value: Buffer }[] = [];
  let key = Buffer.alloc(0);
  let at = 0;
  while (at < end) {
    const shared = varint(bytes, at);
    const own = shared && varint(bytes, shared.next);
    const length = own && varint(bytes, own.next);
    if (!shared || !own || !length) break;
    const value = length.next + own.value;
    key = Buffer.concat([key.subarray(0, shared.value), bytes.subarray(length.next, value)]);
    at = value + length.value;
    found.push({ key, value: bytes.subarray(value, at) });
  }
  return found;
}

function compressedValues(record: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = record.indexOf(COMPRESSED_VALUE); at >= 0; at = record.indexOf(COMPRESSED_VALUE, at + 1)) {
    const value = unsnap(record.subarray(at + COMPRESSED_VALUE.length));
    if (value !== null) found.push(value);
  }
  return found;
}
