import { expect, it } from 'vitest';
import { ownSlot } from '../../../utils/page/own-slot';

it('an element of the page that answers to the name of a slot is none of ours', () => {
  // A window finds its named elements on an object that it inherits from.
  const slots: { rekeyCard?: string } = Object.create({ rekeyCard: 'an element' });
  expect(ownSlot(slots, 'rekeyCard')).toBeUndefined();
  slots.rekeyCard = 'the card';
  expect(ownSlot(slots, 'rekeyCard')).toBe('the card');
});
