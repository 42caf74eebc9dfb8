import { time, z } from '../schema';

/** Tags and names of attributes are short, so that none can hold a token. */
const name = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}$/));

const step = z.strictObject({
  tag: name,
  /** How many siblings with this tag come before. */
  index: z.number().check(z.int(), z.gte(0), z.lte(9999)),
  /** What holds it is a shadow root; the next step is that root's host. */
  inShadow: z.boolean(),
});

/** From the element up to its document. The tags, read in one go, must not make a token either. */
export const stepsSchema = z.array(step).check(
  z.minLength(1),
  z.maxLength(64),
  z.refine((steps) => !/[0-9a-f]{40}/.test(steps.map(({ tag }) => tag).join(''))),
);

export const attributeSchema = z.nullable(name);

/** Where on the pages of a host the user said that the token is: a way through the page, with nothing that stands there. */
export const taughtSchema = z.strictObject({
  steps: stepsSchema,
  /** The attribute that holds the value; null for a field's value and for a text. */
  attribute: attributeSchema,
  /** In a frame of the page, not in the page itself. */
  inFrame: z.boolean(),
  /** When the user pointed at it. */
  at: time,
});

export type TaughtPlace = z.infer<typeof taughtSchema>;
/** The part of a taught place that its own page knows. */
export type TaughtPath = Pick<TaughtPlace, 'steps' | 'attribute'>;
