import type { Account } from '../../utils/core/account';
import { type Fault, type Field, judgeTool, type ToolDraft } from '../../utils/core/inventory/draft';
import type { Auth, Person, Tool } from '../../utils/core/inventory/tool';
import { blanksOf, type Guide, type Suggestions } from '../../utils/core/screen/guide';

/** Which account a tool counts for, as the form's choice: everyone, a company, one account, or another company. */
export type Scope = '' | 'other' | `company:${string}` | `account:${string}`;

/** The form as it is filled in: plain texts, judged only when it is sent. */
export interface ToolForm {
  name: string;
  scope: Scope;
  /** What was typed for another company. */
  company: string;
  auth: Auth;
  catalogue: string;
  url: string;
  owner: string;
  critical: boolean;
  notes: string;
}

export const EMPTY: ToolForm = {
  name: '',
  scope: '',
  company: '',
  auth: 'unknown',
  catalogue: '',
  url: '',
  owner: '',
  critical: false,
  notes: '',
};

/** The form for a tool that is on the list. */
export function formOf(tool: Tool, people: readonly Person[]): ToolForm {
  const { name, auth, critical } = tool;
  return {
    name,
    auth,
    critical,
    scope: tool.account !== null ? `account:${tool.account}` : tool.company !== null ? `company:${tool.company}` : '',
    company: '',
    catalogue: tool.catalogue ?? '',
    url: tool.url ?? '',
    owner: people.find(({ id }) => id === tool.owner)?.name ?? '',
    notes: tool.notes ?? '',
  };
}

/**
 * The form after something was chosen in the search box: a kind of tool with what the catalogue knows of it, or null
 * for the text as it is. What is the user's own stays: account, owner, notes and whether it is critical.
 */
export function filledFrom(form: ToolForm, guide: Guide | null, { name, url }: Suggestions): ToolForm {
  const auth = guide === null || guide.auth === 'both' ? 'unknown' : guide.auth;
  return {
    ...form,
    name: guide?.name ?? name ?? '',
    auth,
    catalogue: guide?.id ?? '',
    url: url ?? guide?.link ?? '',
  };
}

/** Blanks of the catalogue's link that nobody has filled in yet; such a link leads nowhere and is not kept. */
export function openBlanks({ url }: ToolForm, guide: Guide | null): string[] {
  return blanksOf(guide?.link ?? null).filter((blank) => url.includes(blank));
}

export type Verdict =
  | { ok: true; draft: ToolDraft; account: string | null }
  | { ok: false; field: Field; fault: Fault };

/** Judges a filled-in form: a clean draft with the account it is narrowed to, or the field that is wrong. */
export function judgeForm(form: ToolForm, accounts: readonly Account[]): Verdict {
  const { scope, company, auth, ...texts } = form;
  const narrowed = scope.startsWith('account:') ? scope.slice('account:'.length) : null;
  const judged = judgeTool({
    ...texts,
    // "I don't know" says nothing, so that the catalogue may know.
    auth: auth === 'unknown' ? '' : auth,
    account: companyOf(scope, company, accounts),
  });
  if (!judged.ok) return { ok: false, field: judged.field, fault: judged.fault };
  if (scope === 'other' && judged.draft.company === null)
    return { ok: false, field: 'account', fault: 'not-a-company' };
  return { ok: true, draft: judged.draft, account: narrowed };
}

function companyOf(scope: Scope, typed: string, accounts: readonly Account[]): string {
  if (scope === 'other') return typed;
  if (scope.startsWith('company:')) return scope.slice('company:'.length);
  return accounts.find(({ id }) => scope === `account:${id}`)?.company ?? '';
}
