import { tokenInput, usualTab } from './parts.ts';
import { type Skin, USUAL } from './skin.ts';

/** The token in a read-only input; a new one replaces the value, as attribute and as property. */
export const readonlyInput: Skin = {
  title: 'Read-only input',
  facts: USUAL,
  render: (tab) => usualTab(tab, tokenInput(tab)),
};
