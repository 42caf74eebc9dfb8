import { catalogue, guideOf } from '../../utils/catalogue';
import { recognise } from '../../utils/catalogue/recognise';
import { suggest } from '../../utils/catalogue/search';
import type { Knowledge } from '../../utils/core/screen/guide';

/** What the real catalogue answers. */
export const knowledge: Knowledge = { kinds: [...catalogue.keys()], guideOf, suggest, recognise };
