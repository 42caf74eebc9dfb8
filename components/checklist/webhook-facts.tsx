import { Webhook } from 'lucide-preact';
import { i18n } from '#i18n';
import { dueAt, type WebhookView } from '../../utils/core/finding/deadline';
import type { TaskView } from '../../utils/core/screen/task';
import { duration, when } from '../format';

/** States in which a webhook still matters: the tool is neither left out nor out of harm. */
const TOLD: ReadonlySet<TaskView['state']> = new Set(['broken', 'unsure', 'updated', 'verified']);

/** What is known of a tool's webhook, when Pipedrive deletes it, and what is lost then. Nothing where nothing is known. */
export function WebhookFacts({ task, now }: { task: TaskView; now: number }) {
  const { webhook, tool, state } = task;
  if (webhook === null || !TOLD.has(state)) return null;
  const isLosing = webhook.state === 'failing' || webhook.state === 'gone';
  return (
    <div class={`webhook${isLosing ? ' webhook--losing' : ''}`}>
      <Webhook class="icon icon--small" aria-hidden="true" />
      <div>
        <p>{standing(webhook, now)}</p>
        {dueAt(webhook) !== null && <p>{deadline(webhook, now)}</p>}
        {webhook.state === 'failing' && <p>{i18n.t('webhook.lost', { tool: tool.name })}</p>}
        {webhook.state === 'failing' && <p>{i18n.t('webhook.ban')}</p>}
        <p class="muted">{i18n.t('webhook.asOf', [when(webhook.lookedAt, now)])}</p>
      </div>
    </div>
  );
}

/** The time that is left, in a few words for a row; nothing where none is running out. */
export function WebhookDue({ task: { webhook, state }, now }: { task: TaskView; now: number }) {
  const due = webhook && dueAt(webhook);
  if (webhook === null || due === null || !TOLD.has(state)) return null;
  return (
    <span class="facts">
      <span class="facts__waiting">
        <Webhook class="icon icon--small" aria-hidden="true" />
        {shortly(webhook, due, now)}
      </span>
    </span>
  );
}

function shortly(view: WebhookView, due: number, now: number): string {
  const asOf = when(view.lookedAt, now);
  if (due <= now) return i18n.t('webhook.shortOver', { when: when(due, now), asOf });
  const words = { when: when(due, now), left: duration(due - now), asOf };
  return isLatest(view) ? i18n.t('webhook.shortLatest', words) : i18n.t('webhook.short', words);
}

function standing(view: WebhookView, now: number): string {
  switch (view.state) {
    case 'gone':
      return view.listed ? i18n.t('webhook.gone') : i18n.t('webhook.missing');
    case 'failing':
      return i18n.t('webhook.failing', { status: String(view.status), when: when(view.failedAt, now) });
    case 'stopped':
      return i18n.t('webhook.stopped', { when: when(view.deliveredAt, now) });
    case 'listening':
      return i18n.t('webhook.listening', { when: when(view.deliveredAt, now) });
  }
}

/** From when on or by when, and how certain that is. */
function deadline(view: WebhookView, now: number): string {
  const due = dueAt(view) ?? now;
  const words = { when: when(due, now), left: duration(Math.max(0, due - now)) };
  if (due <= now) return i18n.t('webhook.over', words);
  return isLatest(view) ? i18n.t('webhook.atTheLatest', words) : i18n.t('webhook.from', words);
}

/** Whether the time is only a bound, as no look saw the last success. */
function isLatest(view: WebhookView): boolean {
  return view.state === 'failing' && view.from === null;
}
