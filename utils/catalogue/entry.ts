import { z } from '../core/schema';

const text = z.string().check(z.minLength(1), z.maxLength(400));
const texts = z.readonly(z.array(text));

/** What Rekey knows about one kind of tool. Whatever no source tells is null or empty. */
export const entrySchema = z.strictObject({
  /** Also the name of its file. */
  id: z.string().check(z.maxLength(64), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  name: text,
  /** What else people call it. */
  aliases: z.optional(texts),
  /** Its id, name or aliases that are ordinary words as well (Make): in a sentence they seldom mean the tool. */
  ordinary: z.optional(texts),
  /** How it signs in to Pipedrive. `both`: some of its connections hold the token, others use OAuth. */
  auth: z.enum(['token', 'oauth', 'both', 'unknown']),
  /** The steps to the place where the token is pasted, in the tool's own words. */
  where: z.nullable(text),
  /** Address of that place; the parts in braces (`{host}`) differ from user to user. */
  link: z.nullable(text),
  /** Names under which the tool's configuration or environment holds the token. */
  keys: texts,
  /** How to prove that the tool works with the new token. */
  test: z.nullable(text),
  /** Hosts where people use the tool, for the search; what lies below them counts as well. */
  domains: texts,
  /**
   * Where the webhooks that it creates lead: a host, with or without a path; `*` stands for any characters. A webhook
   * that matches shows that the tool listens, not that it uses the token.
   */
  hosts: texts,
  /** User agents that it is known to call with; `*` stands for any characters. */
  agents: texts,
  /** What else there is to do or to know. */
  also: z.nullable(text),
  /** How to move it to OAuth, after which a new token no longer stops it. */
  oauth: z.nullable(text),
  /** Addresses, files of public repositories (`owner/name: file`), or plain words when there is neither. */
  source: text,
  /** `H` the tool's own document or code, `M` several others or code that does it, `L` one other or an inference. */
  certainty: z.enum(['H', 'M', 'L']),
  /** Parts that are general knowledge, although the source is better than that; a screen says "not verified". */
  unverified: z.optional(z.readonly(z.array(z.enum(['where', 'link', 'keys', 'test'])))),
});
export type Entry = z.infer<typeof entrySchema>;
