import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErrandView, PlaceView } from '../../../utils/core/access/view';
import type { Person } from '../../../utils/core/inventory/tool';
import type { PipedrivePages } from '../../../utils/core/pages';
import { count, day } from '../../format';
import { Failure, useAttempt } from '../../ui/attempt';
import { BackLink } from '../../ui/back-link';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { ErrandActions } from './actions';
import { ReportButtons } from './report-buttons';
import { StepLine } from './step-line';
import { endWords, errandName, progressWords, sortWords, stepName } from './words';

export interface ErrandPageProps {
  errand: ErrandView;
  people: readonly Person[];
  pagesOf: (company: string | null) => PipedrivePages;
  /** The organisation has switched saving files off. */
  exportsOff: boolean;
  now: number;
  actions: ErrandActions;
  /** Adds companies to a grant. */
  more?: ComponentChildren;
}

/** One errand: company by company what has to be done, the next step opened out. */
export function ErrandPage({ errand, people, pagesOf, exportsOff, now, actions, more }: ErrandPageProps) {
  const { kind, sort, names, startedAt, closedAt, places, total, finished, next } = errand;
  const attempt = useAttempt();
  const left = places.flatMap(({ steps }) => steps).reduce((sum, { rotation }) => sum + (rotation?.openPoints ?? 0), 0);
  // What somebody opened or folded up themselves; else the next step is the open one.
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const facts = [
    sortWords(sort),
    ...(names.length > 1 ? [i18n.t('errand.alsoListed', { names: names.slice(1).join(', ') })] : []),
    i18n.t('errand.since', [day(startedAt, now)]),
    progressWords(errand),
  ];
  return (
    <div class="page">
      <BackLink to="#/people">{i18n.t('errand.back')}</BackLink>
      <div class="page-head">
        <h1 tabIndex={-1}>
          <bdi>{errandName(errand)}</bdi>
        </h1>
        <p class="lead">{facts.join(' · ')}</p>
      </div>
      {closedAt !== null ? (
        <Notice
          action={
            <Button busy={attempt.busy} onPress={() => void attempt.run(actions.reopen)}>
              {i18n.t('errand.takeUp')}
            </Button>
          }
        >
          {i18n.t('errand.putAwayHint')}
        </Notice>
      ) : finished ? (
        <Notice kind="good">
          {endWords(errand)}
          {left > 0 && ` ${i18n.t('errand.leftInRotations', left, [count(left)])}`}
        </Notice>
      ) : (
        next && (
          <p class="errand__next">{i18n.t('errand.next', { step: stepName(next.step), company: next.place.name })}</p>
        )
      )}
      <Failure attempt={attempt} />
      {places.map((place) => (
        <Place key={place.company} place={place}>
          {place.steps.map((step) => (
            <StepLine
              key={step.id}
              step={step}
              place={place}
              errand={errand}
              people={people}
              pages={pagesOf(place.domain)}
              now={now}
              open={folds.get(step.id) ?? step.id === next?.step.id}
              locked={closedAt !== null}
              actions={actions}
              onFold={(open) => setFolds(new Map(folds).set(step.id, open))}
            />
          ))}
        </Place>
      ))}
      {total === 0 && <p class="empty">{i18n.t('errand.nothing')}</p>}
      {kind === 'grant' && closedAt === null && more}
      <section>
        <h2>{i18n.t('errand.report.title')}</h2>
        <ReportButtons off={exportsOff} onSave={actions.report} />
      </section>
      {closedAt === null && (
        <div class="actions">
          <Button kind="quiet" busy={attempt.busy} onPress={() => void attempt.run(actions.close)}>
            {i18n.t('errand.close')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Place({ place, children }: { place: PlaceView; children: ComponentChildren }) {
  const name = place.company === null ? i18n.t('errand.noCompany') : place.name;
  return (
    <section aria-label={name} data-place={place.domain ?? ''}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <ol class="steps">{children}</ol>
    </section>
  );
}
