import { i18n } from '#i18n';
import type { Event, Happening } from '../../utils/core/rotation/event';
import { day, when, whenAhead } from '../format';
import { checkWords, pointWords, reasonWords, whoWords } from '../words';

/** Names of everything that events speak of by their ids. Each gives a stand-in for what was erased. */
export interface Names {
  person: (id: string) => string;
  remark: (id: string) => string;
  /** Name of a task's tool. */
  task: (id: string) => string;
}

/** One event as a plain sentence. `who` and all names are words already erased or found; nothing is an id any more. */
export function sentence({ who: by, what }: Pick<Event, 'who' | 'what'>, names: Names, now: number): string {
  const who = whoWords(by, names.person);
  return 'task' in what ? ofTask(what, who, names, now) : ofRotation(what, who, names);
}

type OfTask = Extract<Happening, { task: string }>;

function ofTask(what: OfTask, who: string, names: Names, now: number): string {
  const tool = names.task(what.task);
  switch (what.type) {
    case 'task-added':
      return i18n.t('history.event.taskAdded', { tool });
    case 'task-removed':
      return i18n.t('history.event.taskRemoved', { tool });
    case 'updated':
      return what.grade === 'said'
        ? i18n.t('history.event.updatedSaid', { who, tool })
        : i18n.t('history.event.updatedSeen', { who, tool });
    case 'verified':
      if (what.grade === 'tested') return i18n.t('history.event.verifiedTested', { who, tool });
      if (what.tied) return i18n.t('history.event.verifiedTied', { who, tool, when: when(what.wroteAt ?? now, now) });
      return what.wroteAt === undefined
        ? i18n.t('history.event.verifiedAlive', { who, tool })
        : i18n.t('history.event.verifiedAliveAt', { who, tool, when: when(what.wroteAt, now) });
    case 'skipped':
      return i18n.t('history.event.skipped', { who, tool, reason: names.remark(what.remark) });
    case 'answered':
      return what.auth === 'oauth'
        ? i18n.t('history.event.answeredOauth', { who, tool })
        : i18n.t('history.event.answeredToken', { who, tool });
    case 'left-down':
      return i18n.t('history.event.leftDown', {
        who,
        tool,
        day: day(what.until, now),
        reason: names.remark(what.remark),
      });
    case 'snoozed':
      return what.until === null
        ? i18n.t('history.event.snoozeEnded', { who, tool })
        : i18n.t('history.event.snoozed', { who, tool, when: whenAhead(what.until, now) });
    case 'asked':
      return i18n.t('history.event.asked', { who, tool, person: names.person(what.person) });
    case 'undone':
      return i18n.t('history.event.undone', { who, tool });
  }
}

function ofRotation(what: Exclude<Happening, { task: string }>, who: string, names: Names): string {
  switch (what.type) {
    case 'point-settled': {
      const point = pointWords(what.point);
      const { how, remark } = what;
      if (how === 'done') return i18n.t('history.event.pointDone', { who, point });
      const reason = remark === null ? i18n.t('common.nameless') : names.remark(remark);
      return i18n.t('history.event.pointWaived', { who, point, reason });
    }
    case 'point-reopened':
      return i18n.t('history.event.pointReopened', { who, point: pointWords(what.point) });
    case 'opened':
      if (what.how === 'seen') return i18n.t('history.event.openedSeen');
      return what.how === 'told'
        ? i18n.t('history.event.openedTold', { who })
        : i18n.t('history.event.openedAnswered', { who });
    case 'reason-given':
      return i18n.t('history.event.reasonGiven', { who, reason: reasonWords(what.reason) });
    case 'closed':
      return closed(what.how, who);
    case 'reopened':
      return i18n.t('history.event.reopened', { who });
    case 'checked':
      return `${i18n.t('history.event.checked')} ${checkWords(what).join(' ')}`;
  }
}

function closed(how: Extract<Happening, { type: 'closed' }>['how'], who: string): string {
  switch (how) {
    case 'by-user':
      return i18n.t('history.event.closedByUser', { who });
    case 'by-time':
      return i18n.t('history.event.closedByTime');
    case 'superseded':
      return i18n.t('history.event.closedSuperseded');
    case 'false-alarm':
      return i18n.t('history.event.closedFalseAlarm', { who });
  }
}
