import { useState } from 'preact/hooks';
import type { NamedAdmin } from '../../utils/core/access/company';
import { nameKey, type Person } from '../../utils/core/inventory/tool';

/**
 * What is being said of a settings admin. The contact always belongs to the name: a name of somebody else brings theirs, so
 * that nobody gets another's. In: who is known to be it. Out: both texts, how to change them, and what they say; null
 * without a name.
 */
export function useAdmin(known: Person | null, people: readonly Person[]) {
  const find = (text: string) =>
    [...(known === null ? [] : [known]), ...people].find(({ name }) => nameKey(name) === nameKey(text));
  const [admin, setAdmin] = useState(known?.name ?? '');
  // What somebody typed; null while the person's own contact stands there.
  const [typed, setTyped] = useState<string | null>(null);
  const person = find(admin);
  const contact = typed ?? person?.contact ?? '';
  const onAdmin = (name: string) => {
    if (find(name)?.id !== person?.id) setTyped(null);
    setAdmin(name);
  };
  const named = (): NamedAdmin | null => {
    const name = admin.trim();
    if (name === '') return null;
    return person !== undefined && typed === null ? { name } : { name, contact: contact.trim() || null };
  };
  return { fields: { admin, contact, people, onAdmin, onContact: setTyped }, named };
}
