import type { Receiver } from '../../../utils/core/finding/look';
import type { Message, MessageType } from '../../../utils/core/messages';
import { id, print } from './records';

export const visit = id(1);

export const receiver: Receiver = {
  ...{ id: 501, host: 'hook.eu1.make.com', kind: 'make', event: 'change.deal', by: 'mine', active: true },
  ...{ addedAt: 5, deliveredAt: 6, status: 200 },
};
export const writer = { agent: 'python-requests/2.32.3', count: 41, firstAt: 5, lastAt: 6 };
export const found = { receivers: [receiver], writers: [writer], deals: 9, whole: true };

/** One right message of each name. */
export const RIGHT: { [T in MessageType]: Extract<Message, { type: T }> } = {
  'api-tab-shown': { type: 'api-tab-shown' },
  'frame-appeared': { type: 'frame-appeared' },
  'token-seen': {
    ...{ type: 'token-seen', visit, digest: print(1) },
    ...{ before: { digest: print(2), lastAt: 5 }, at: 6, company: 'acme' },
  },
  'page-read': { type: 'page-read', visit, outcome: 'not-found' },
  pressed: { type: 'pressed', visit, at: 6 },
  'ready-for-checklist': { type: 'ready-for-checklist', visit, digest: print(1) },
  'card-asked': { type: 'card-asked' },
  'card-pressed': { type: 'card-pressed', button: 'dismiss' },
  'company-named': { type: 'company-named', company: 'acme' },
  'card-answered': { type: 'card-answered', answer: 'neither' },
  'at-work': { type: 'at-work' },
  'token-copied': { type: 'token-copied', visit },
  'kind-chosen': { type: 'kind-chosen', kind: 'n8n' },
  'copy-answered': { type: 'copy-answered', answer: 'never' },
  'look-asked': { type: 'look-asked' },
  'look-taken': { type: 'look-taken', look: visit, outcome: 'valid', digest: print(1), requests: 12, found },
  'check-asked': { type: 'check-asked' },
  'tokens-checked': {
    ...{ type: 'tokens-checked', check: visit, old: { digest: print(1), verdict: 'refused', owner: null } },
    fresh: { digest: print(2), verdict: 'valid', owner: { user: 501, company: 9, name: 'Ana' } },
  },
  'trial-asked': { type: 'trial-asked' },
  'token-tried': {
    ...{ type: 'token-tried', trial: visit },
    asked: { digest: print(2), verdict: 'valid', owner: { user: 501, company: 9, name: 'Ana' } },
  },
  'token-pointed': { type: 'token-pointed', steps: [{ tag: 'x-a', index: 3, inShadow: true }], attribute: 'data-x' },
  'picking-left': { type: 'picking-left' },
};
