import { Route, Router, Switch } from 'wouter-preact';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { i18n } from '#i18n';
import { Layout, NotFound } from '../../components/dashboard/layout';
import { CannotStore } from '../../components/ui/cannot-store';
import { Loading, Unavailable } from '../../components/ui/states';
import { useNow, useWatched } from '../../components/ui/watched';
import { now as clock } from '../../utils/browser/clock';
import { watchSnapshot } from '../../utils/browser/service/snapshot';
import { watchTime } from '../../utils/browser/service/time';
import { watchFailing } from '../../utils/browser/service/trouble';
import { checklistView } from '../../utils/core/screen/checklist';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { saveCopyOfCopy } from '../popup/actions';
import { EraseRoute } from './erase';
import { HandOverRoute } from './hand-over';
import { HistoryRoute, RotationRoute } from './history';
import { NowRoute } from './now';
import { OauthRoute } from './oauth';
import { PeopleRoute } from './people';
import { ReportRoute } from './report';
import { SettingsRoute } from './settings';
import { ToolsRoute } from './tools';
import { WelcomeRoute } from './welcome';

/** The dashboard: its pages by their hash routes, connected to what is stored. */
export function DashboardApp() {
  const [snapshot, retry] = useWatched(watchSnapshot);
  const now = useNow(clock);
  const [failing] = useWatched(watchFailing);
  const [location] = useHashLocation();
  return (
    <Layout
      path={location === '/' ? '/now' : location}
      notice={failing.state === 'ready' && failing.value && <CannotStore />}
    >
      {snapshot.state === 'ready' && <Pages snapshot={snapshot.value} now={now} />}
      {snapshot.state === 'failed' && <Unavailable onRetry={retry} onSaveCopy={saveCopyOfCopy} />}
      {snapshot.state === 'loading' && <Loading />}
    </Layout>
  );
}

function Pages({ snapshot, now }: { snapshot: Snapshot; now: number }) {
  const [time] = useWatched(watchTime);
  const times = time.state === 'ready' ? time.value.times : undefined;
  // Made only for a page that shows it, as a thousand tools take their time.
  const checklist = () => checklistView(snapshot, i18n.t('common.nameless'), times);
  const nowPage = () => <NowRoute snapshot={snapshot} checklist={checklist()} now={now} />;
  return (
    <Router hook={useHashLocation}>
      <Switch>
        <Route path="/">{nowPage}</Route>
        <Route path="/now">{nowPage}</Route>
        <Route path="/tools/:way?">
          {({ way }) => <ToolsRoute snapshot={snapshot} now={now} adding={way === 'add'} />}
        </Route>
        <Route path="/people/oauth">
          <OauthRoute tools={snapshot.tools} />
        </Route>
        <Route path="/people/:way?">{({ way }) => <PeopleRoute way={way ?? ''} snapshot={snapshot} now={now} />}</Route>
        <Route path="/history">
          <HistoryRoute snapshot={snapshot} now={now} />
        </Route>
        <Route path="/history/:id/report">{({ id }) => <ReportRoute id={id} />}</Route>
        <Route path="/history/:id">{({ id }) => <RotationRoute id={id} snapshot={snapshot} now={now} />}</Route>
        <Route path="/hand-over">{() => <HandOverRoute checklist={checklist()} now={now} />}</Route>
        <Route path="/settings/erase/:kind?/:id?">
          {({ kind, id }) => <EraseRoute snapshot={snapshot} kind={kind} id={id} now={now} />}
        </Route>
        <Route path="/settings">
          <SettingsRoute now={now} />
        </Route>
        <Route path="/welcome">
          <WelcomeRoute snapshot={snapshot} now={now} />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Router>
  );
}
