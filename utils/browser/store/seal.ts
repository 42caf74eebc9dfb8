import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { hash, z } from '../../core/schema';

/** As text, so that its sum is over exactly what is stored. */
const sealedSchema = z.strictObject({ version: z.literal(1), text: z.string(), sum: hash });
export type Sealed = z.infer<typeof sealedSchema>;

/** In: anything that JSON can hold. Out: the same, with its SHA-256. */
export function seal(value: unknown): Sealed {
  const text = JSON.stringify(value);
  return { version: 1, text, sum: sumOf(text) };
}

/** What was sealed; null where it is not whole any more, or does not fit. */
export function unseal<T>(stored: unknown, schema: z.ZodMiniType<T>): T | null {
  const sealed = z.safeParse(sealedSchema, stored);
  if (!sealed.success || sumOf(sealed.data.text) !== sealed.data.sum) return null;
  const parsed = z.safeParse(schema, JSON.parse(sealed.data.text));
  return parsed.success ? parsed.data : null;
}

function sumOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
