import type { Check, Owner, Verdict } from '../core/check';
import { cutSecrets, holdsSecret } from '../core/secret';
import { countIn, field, textIn } from './read';
import { type Answer, type Asker, ME } from './request';

/**
 * Asks Pipedrive about both tokens of a regeneration, the new one first: is it valid, whose is it, and is the old one
 * refused? Two requests, each tried twice at most. In: who asks for the new and for the old token (null when nobody holds
 * it any more), and the company whose host is asked. Never rejects.
 */
export async function checkTokens(fresh: Asker, old: Asker | null, company: string): Promise<Check> {
  const now = readMe(await fresh.get(ME), company);
  const before = old === null ? null : readMe(await old.get(ME), company);
  return { old: before?.verdict ?? 'missed', fresh: now.verdict, owner: now.owner };
}

/**
 * Reads an answer of `users/me`. It is `valid` only when it names a user of the company that was asked: anything else
 * that is well-formed comes from somewhere else.
 */
export function readMe(answer: Answer, company: string): { verdict: Verdict; owner: Owner | null } {
  if (answer.kind !== 'valid') return { verdict: answer.kind, owner: null };
  const data = field(answer.body, 'data');
  const user = countIn(data, 'id');
  const number = countIn(data, 'company_id');
  if (user === null || number === null || textIn(data, 'company_domain') !== company) {
    return { verdict: 'unknown', owner: null };
  }
  return { verdict: 'valid', owner: { user, company: number, name: nameOf(textIn(data, 'name')) } };
}

function nameOf(text: string): string | null {
  const name = cutSecrets(text.replace(/\p{C}/gu, ' ')).text.trim().slice(0, 200).toWellFormed().trim();
  return name === '' || holdsSecret(name) ? null : name;
}
