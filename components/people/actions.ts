import type { NamedAdmin } from '../../utils/core/access/company';
import type { CompanyDraft, ListFault } from '../../utils/core/access/list';

/** What came of adding companies, with the rows that were refused. */
export interface AddedCompanies {
  added: readonly string[];
  alreadyThere: number;
  refused: readonly { row: number | null; fault: ListFault }[];
  /** Secrets cut out. */
  cut: number;
}

/** What can be done about accounts and their companies. Each resolves once it is written down and rejects when it could not be. */
export interface PeopleActions {
  nameUser: (account: string, name: string | null) => Promise<void>;
  nameCompany: (account: string, company: string) => Promise<void>;
  addCompany: (draft: CompanyDraft) => Promise<void>;
  /** In: a list as it was pasted, or a file. */
  importCompanies: (list: string | File) => Promise<AddedCompanies>;
  describeCompany: (domain: string, said: { label: string | null; admin: NamedAdmin | null }) => Promise<void>;
  removeCompanies: (domains: readonly string[]) => Promise<void>;
}
