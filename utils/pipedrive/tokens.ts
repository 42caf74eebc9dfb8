import type { Asked, Owner, Verdict } from '../core/check';
import { cutSecrets, holdsSecret } from '../core/secret';
import { countIn, field, textIn } from './read';
import { type Answer, type Asker, ME } from './request';

/**
 * Asks Pipedrive about one token: is it valid, and whose is it? One request, tried twice at most. In: who asks with it, and
 * the company whose host is asked. Never rejects.
 */
export async function askAbout(asker: Asker, company: string): Promise<Omit<Asked, 'digest'>> {
  return readMe(await asker.get(ME), company);
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
