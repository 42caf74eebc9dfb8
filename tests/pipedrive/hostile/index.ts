import type { Attack } from './attack.ts';
import { addressStorm, cardThief, clobbering, forgedEvents } from './events.ts';
import { patchedGlobals, throwing } from './globals.ts';
import { deepNesting, framesInFrames, hugeTexts, millionNodes, mutationStorm } from './masses.ts';
import { decoyStorm, restless, restlessProperty, wandering } from './values.ts';

export type { Attack } from './attack.ts';

/** Everything that a page of the stand-in can be made to do against Rekey, by name. */
export const attacks: Readonly<Record<string, Attack>> = {
  forgedEvents,
  addressStorm,
  cardThief,
  clobbering,
  restless,
  restlessProperty,
  decoyStorm,
  wandering,
  millionNodes,
  hugeTexts,
  deepNesting,
  mutationStorm,
  framesInFrames,
  patchedGlobals,
  throwing,
};
