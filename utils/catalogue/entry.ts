/** What Rekey knows about one kind of tool. Whatever no source tells is null or empty. */
export interface Entry {
  /** Also the name of its file. */
  id: string;
  name: string;
  /** What else people call it. */
  aliases?: readonly string[];
  /** How it signs in to Pipedrive. `both`: some of its connections hold the token, others use OAuth. */
  auth: 'token' | 'oauth' | 'both' | 'unknown';
  /** The steps to the place where the token is pasted, in the tool's own words. */
  where: string | null;
  /** Address of that place; the parts in braces (`{host}`) differ from user to user. */
  link: string | null;
  /** Names under which the tool's configuration or environment holds the token. */
  keys: readonly string[];
  /** How to prove that the tool works with the new token. */
  test: string | null;
  /**
   * Where the webhooks that it creates lead: a host, with or without a path; `*` stands for any characters. A webhook
   * that matches shows that the tool listens, not that it uses the token.
   */
  hosts: readonly string[];
  /** User agents that it is known to call with; `*` stands for any characters. */
  agents?: readonly string[];
  /** What else there is to do or to know. */
  also: string | null;
  /** Addresses, files of public repositories (`owner/name: file`), or plain words when there is neither. */
  source: string;
  /** `H` the tool's own document or code, `M` several others or code that does it, `L` one other or an inference. */
  certainty: 'H' | 'M' | 'L';
}
