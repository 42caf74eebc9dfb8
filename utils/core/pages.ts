/** Pages of Pipedrive's web app, on the company's own host. */
type OwnPage = 'apiTab' | 'usage' | 'webhooks' | 'users' | 'permissions';

/** Pages of Pipedrive's help for its users. */
type HelpPage =
  | 'support'
  | 'alertsHelp'
  | 'securityHelp'
  | 'addUserHelp'
  | 'deactivateHelp'
  | 'apiAccessHelp'
  | 'tokenHelp'
  | 'revokeHelp';

/** Pages for those who build something on Pipedrive, and the reference of the endpoints that people need first. */
type DeveloperPage =
  | 'developers'
  | 'community'
  | 'authentication'
  | 'postman'
  | 'sandbox'
  | 'developerHub'
  | 'creatingApp'
  | 'privateApp'
  | 'scopes'
  | 'oauth'
  | 'installing'
  | 'uninstalling'
  | 'migrating'
  | 'reference'
  | 'usersReference'
  | 'dealsReference'
  | 'personsReference'
  | 'activitiesReference'
  | 'webhooksReference';

/** Pages that tell somebody who makes their first call what to send, and what to ask first. */
export const FIRST_PAGES = [
  'authentication',
  'usersReference',
  'dealsReference',
  'personsReference',
  'activitiesReference',
  'webhooksReference',
] as const satisfies readonly PageName[];
export type FirstPage = (typeof FIRST_PAGES)[number];

export type PageName = OwnPage | HelpPage | DeveloperPage;

/** A page that a screen leads to. */
export interface PipedrivePage {
  url: string;
  /** False where the address rests on one source alone: the words then say what to look for. */
  sure: boolean;
}

/** Every page of Pipedrive's that a screen may lead to; null where that takes a company nobody has named. */
export type PipedrivePages = Readonly<Record<PageName, PipedrivePage | null>>;
