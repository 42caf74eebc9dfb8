import { describe, expect, it } from 'vitest';
import {
  BELIEVED,
  type Candidate,
  interpret,
  type Meaning,
  PRESS_COUNTS_FOR,
  type Seen,
} from '../../../utils/core/detection/sighting';
import { MINUTE } from '../../../utils/core/time';
import { id, print } from './records';

const NOW = 100 * MINUTE;
const [OLD, CURRENT, FRESH, STRANGE] = [print(1), print(2), print(3), print(4)];
const [ANA, BEN] = [id(1), id(2)];

interface Of {
  now?: string;
  since?: number;
  seenAt?: number;
  shown?: string[];
  asked?: string;
  awaits?: boolean;
  lately?: number;
}

function candidate(
  account: string,
  { now, since = 10, seenAt = 50, shown = [], asked, awaits = false, lately = 1 }: Of = {},
): Candidate {
  const token = now === undefined ? null : { fingerprint: now, since, seenAt };
  return {
    account: { id: account, company: 'acme', user: null, createdAt: 1, token },
    shown: new Set(now === undefined ? shown : [...shown, now]),
    question: asked === undefined ? null : { account, fingerprint: asked, lastSeen: 5, at: 6 },
    shownLately: lately,
    awaitsNewToken: awaits,
  };
}

const seen = (fingerprint: string, part: Partial<Seen> = {}): Seen => ({
  ...{ fingerprint, before: null, pressedAt: null, at: NOW },
  ...part,
});
const after = (fingerprint: string, lastAt = NOW - 500) => ({ before: { fingerprint, lastAt } });

const ana = candidate(ANA, { now: CURRENT, shown: [OLD] });
const ben = candidate(BEN, { now: STRANGE, seenAt: 90 });

type Row = [string, Seen, Candidate[], Meaning];

const within = { from: NOW - 500, to: NOW };

const FIRST: Row[] = [
  ['no account: one has to be made', seen(FRESH), [], { type: 'baseline', account: null }],
  ['an account without a token', seen(FRESH), [candidate(ANA)], { type: 'baseline', account: ANA }],
  [
    'a press changes nothing about it',
    seen(FRESH, { pressedAt: NOW }),
    [candidate(ANA)],
    { type: 'baseline', account: ANA },
  ],
];

const KNOWN: Row[] = [
  ['the token in use', seen(CURRENT), [ana], { type: 'same', account: ANA }],
  [
    'the token in use, though the button was pressed',
    seen(CURRENT, { pressedAt: NOW }),
    [ana],
    { type: 'same', account: ANA },
  ],
  ['the token in use of the second account', seen(STRANGE), [ana, ben], { type: 'same', account: BEN }],
  ['one shown before', seen(OLD), [ana], { type: 'stale', account: ANA }],
  [
    'one shown before, after the current one in the same visit',
    seen(OLD, after(CURRENT)),
    [ana],
    { type: 'stale', account: ANA },
  ],
  [
    'one shown before, while a new one is awaited',
    seen(OLD),
    [candidate(ANA, { now: CURRENT, shown: [OLD], awaits: true })],
    { type: 'stale', account: ANA },
  ],
];

const WITHIN: Row[] = [
  [
    'the known token became another',
    seen(FRESH, after(CURRENT)),
    [ana],
    { type: 'rotation', account: ANA, t0: within },
  ],
  [
    'an older token of the account became another',
    seen(FRESH, after(OLD)),
    [ana],
    { type: 'rotation', account: ANA, t0: within },
  ],
  [
    'the token that a question is about became another',
    seen(FRESH, after(STRANGE)),
    [candidate(ANA, { now: CURRENT, asked: STRANGE })],
    { type: 'rotation', account: ANA, t0: within },
  ],
  [
    'the owner is told from the token before',
    seen(FRESH, after(STRANGE)),
    [ana, ben],
    { type: 'rotation', account: BEN, t0: within },
  ],
  [
    'the token before is unknown: an account that had none',
    seen(FRESH, after(STRANGE)),
    [ana, candidate(BEN)],
    { type: 'rotation', account: BEN, t0: within },
  ],
  [
    'the token before is unknown: an account to be made',
    seen(FRESH, after(STRANGE)),
    [ana],
    { type: 'rotation', account: null, t0: within },
  ],
  ['no account at all', seen(FRESH, after(STRANGE)), [], { type: 'rotation', account: null, t0: within }],
  [
    'a clock set back',
    seen(FRESH, after(CURRENT, NOW + 9000)),
    [ana],
    { type: 'rotation', account: ANA, t0: { from: NOW, to: NOW } },
  ],
];

const pressed = (ago: number) => seen(FRESH, { pressedAt: NOW - ago });
const question: Meaning = { type: 'question', account: ANA, lastSeen: 50 };
const since = (ago: number): Meaning => ({ type: 'rotation', account: ANA, t0: { from: NOW - ago, to: NOW } });

const BETWEEN: Row[] = [
  ['not pressed', seen(FRESH), [ana], question],
  ['pressed just before', pressed(0), [ana], since(0)],
  ['pressed ten minutes before', pressed(PRESS_COUNTS_FOR), [ana], since(PRESS_COUNTS_FOR)],
  ['pressed too long before', pressed(PRESS_COUNTS_FOR + 1), [ana], question],
  ['pressed after it was seen', pressed(-1), [ana], question],
  [
    'pressed before the token in use appeared: it made that one',
    pressed(1),
    [candidate(ANA, { now: CURRENT, since: NOW })],
    question,
  ],
  ['pressed as the token in use appeared', pressed(1), [candidate(ANA, { now: CURRENT, since: NOW - 1 })], question],
  ['pressed after the token in use appeared', pressed(1), [candidate(ANA, { now: CURRENT, since: NOW - 2 })], since(1)],
  ['the same token before it in the visit', seen(FRESH, after(FRESH)), [ana], question],
  [
    'several accounts: the one seen last is asked about',
    seen(FRESH),
    [ana, ben],
    { type: 'question', account: BEN, lastSeen: 90 },
  ],
  [
    'several accounts: a press does not say whose',
    pressed(0),
    [ana, ben],
    { type: 'question', account: BEN, lastSeen: 90 },
  ],
  ['an account that never showed one stands beside', pressed(0), [candidate(BEN), ana], since(0)],
  ['a question is open about it already', seen(FRESH), [candidate(ANA, { now: CURRENT, asked: FRESH })], question],
];

const most = candidate(ANA, { now: CURRENT, lately: BELIEVED.most });
const fewer = candidate(ANA, { now: CURRENT, lately: BELIEVED.most - 1 });

const ENDLESS: Row[] = [
  ['more within a visit than are believed', seen(FRESH, after(CURRENT)), [most], { ...question, lastSeen: NOW - 500 }],
  ['more after a press than are believed', pressed(1), [most], question],
  ['the last within a visit that is believed', seen(FRESH, after(CURRENT)), [fewer], since(500)],
  ['the last after a press that is believed', pressed(1), [fewer], since(1)],
];

const TOLD: Row[] = [
  [
    'the token told of',
    seen(FRESH),
    [candidate(ANA, { now: CURRENT, awaits: true })],
    { type: 'baseline', account: ANA },
  ],
  [
    'the token told of, of the second account',
    seen(FRESH),
    [ben, candidate(ANA, { now: CURRENT, awaits: true })],
    { type: 'baseline', account: ANA },
  ],
  [
    'still the one from before',
    seen(CURRENT),
    [candidate(ANA, { now: CURRENT, awaits: true })],
    { type: 'same', account: ANA },
  ],
];

describe.each([
  ['a first token', FIRST],
  ['a token that an account has shown', KNOWN],
  ['a change within a visit', WITHIN],
  ['a different token between visits', BETWEEN],
  ['new tokens without end', ENDLESS],
  ['a new token that the user told of', TOLD],
])('%s', (_title, rows) => {
  it.each(rows)('%s', (_name, sighting, candidates, meaning) => {
    expect(interpret(sighting, candidates)).toEqual(meaning);
  });
});

it('a press counts for ten minutes', () => {
  expect(PRESS_COUNTS_FOR).toBe(600_000);
});
