import { expect, it } from 'vitest';
import type { TaskState } from '../../../utils/core/rotation/task';
import { type CardFacts, type CardView, cardView } from '../../../utils/core/screen/card';
import { checklistView } from '../../../utils/core/screen/checklist';
import { account, rotation, snapshot, task, tool } from '../../component/fixtures';

const acme = account();

function list(...states: TaskState[]) {
  const rotations = [
    rotation(
      acme,
      states.map((state) => task(tool(state), state)),
    ),
  ];
  return checklistView(snapshot({ accounts: [acme], rotations }), 'unnamed');
}

const question = { account: acme.id, fingerprint: 'b'.repeat(64), lastSeen: 5, at: 6 };
const nothing = checklistView(snapshot(), 'unnamed');
const facts: CardFacts = {
  ...{
    reading: 'found',
    dismissed: false,
    picking: false,
    taught: false,
    known: false,
    planned: false,
    pressed: false,
    liveCheck: false,
    trial: null,
    copied: null,
    tools: 5,
    unsure: 1,
    critical: 2,
    question: null,
  },
  checklist: nothing,
};
const trial = { company: 'acme', end: null, pages: [] };
const kinds = [{ id: 'n8n', name: 'n8n' }];
const before: CardView = {
  face: 'before',
  tools: 5,
  unsure: 1,
  critical: 2,
  planned: false,
  pressed: false,
  liveCheck: false,
};

it.each<[string, Partial<CardFacts>, CardView]>([
  ['a page that was never read', { reading: null }, { face: 'none' }],
  [
    'a page that was left, whatever is open',
    { reading: 'left', question, checklist: list('broken') },
    { face: 'none' },
  ],
  ['a page still being read', { reading: 'reading' }, { face: 'none' }],
  ['a page with no token yet', { reading: 'empty' }, { face: 'none' }],
  ['before', {}, before],
  [
    'before, on the way to a new token',
    { planned: true, liveCheck: false },
    { ...before, planned: true, liveCheck: false },
  ],
  ['before, its button just pressed', { pressed: true }, { ...before, pressed: true }],
  ['before, dismissed', { dismissed: true }, { face: 'none' }],
  ['a copied token', { copied: kinds }, { face: 'copied', kinds }],
  [
    'a copied token, on the way to a new one',
    { copied: kinds, planned: true, liveCheck: false },
    { ...before, planned: true, liveCheck: false },
  ],
  ['a token that is tried', { trial, copied: kinds }, { face: 'trial', trial }],
  ['a token that was tried and is no longer there', { trial, reading: 'empty' }, { face: 'none' }],
  ['a token that was tried, dismissed', { trial, dismissed: true }, { face: 'none' }],
  ['a token that is tried, with a question', { trial, question }, { face: 'question', lastSeen: 5 }],
  [
    'a token that is tried, while something is open',
    { trial, checklist: list() },
    { face: 'start', tools: 0, down: 0, unsure: 0 },
  ],
  ['a copied token, dismissed', { copied: kinds, dismissed: true }, { face: 'none' }],
  [
    'a copied token, while something is open',
    { copied: kinds, checklist: list() },
    { face: 'start', tools: 0, down: 0, unsure: 0 },
  ],
  ['a copied token, with a question', { copied: kinds, question }, { face: 'question', lastSeen: 5 }],
  ['a copied token that is no longer there', { copied: kinds, reading: 'empty' }, { face: 'none' }],
  ['not understood', { reading: 'not-found' }, { face: 'not-understood', taught: false }],
  ['not understood any more', { reading: 'not-found', taught: true }, { face: 'not-understood', taught: true }],
  ['a hidden token', { reading: 'masked' }, { face: 'masked' }],
  ['a hidden token of a company whose token is known', { reading: 'masked', known: true }, before],
  ['a user who is pointing', { picking: true, checklist: list('broken') }, { face: 'none' }],
  ['not understood, dismissed', { reading: 'not-found', dismissed: true }, { face: 'none' }],
  ['which company', { reading: 'which-company', dismissed: true, question }, { face: 'which-company' }],
  [
    'a question, before all else',
    { question, dismissed: true, checklist: list('broken') },
    { face: 'question', lastSeen: 5 },
  ],
  ['start', { checklist: list('broken', 'unsure', 'unaffected') }, { face: 'start', tools: 3, down: 2, unsure: 1 }],
  [
    'start, on a page without the token',
    { reading: 'empty', checklist: list('broken') },
    { face: 'start', tools: 1, down: 1, unsure: 0 },
  ],
  ['start, with no tool on the list', { checklist: list() }, { face: 'start', tools: 0, down: 0, unsure: 0 }],
  ['start, dismissed', { checklist: list('broken'), dismissed: true }, { face: 'none' }],
  ['some left', { checklist: list('broken', 'updated', 'unsure') }, { face: 'left', down: 2, total: 3 }],
  ['some left, one left out', { checklist: list('broken', 'skipped') }, { face: 'left', down: 1, total: 2 }],
  ['handled', { checklist: list('updated', 'updated', 'verified', 'skipped') }, { face: 'handled', untested: 2 }],
  ['handled and all tested', { checklist: list('verified', 'unaffected') }, { face: 'handled', untested: 0 }],
])('%s', (_name, part, view) => {
  expect(cardView({ ...facts, ...part })).toEqual(view);
});
