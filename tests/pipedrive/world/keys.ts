import type { Random } from './random.ts';
import type { Keys } from './types.ts';

const NAMES = 'Budget,Region,Renewal month,Source campaign,Segment,Contract number,Partner,Seats,Language,Tier'.split(
  ',',
);
const ON = ['Deal', 'Person', 'Organization', 'Product'];
const TYPES = ['Text', 'Number', 'Date', 'Single option', 'Monetary'];
const COMPANY = ['Web forms', 'Chat widget', 'Data exchange'];

/** Out: a company's keys that are no tokens but look like one; those of custom fields are 40-hex too (facts, section 3). */
export function makeKeys(random: Random): Keys {
  const fields = ON.flatMap((on) =>
    NAMES.map((name) => ({ name: `${on}: ${name.toLowerCase()}`, type: random.pick(TYPES), key: random.hex(40) })),
  );
  return { fields, company: COMPANY.map((name) => ({ name, key: random.hex(40) })) };
}
