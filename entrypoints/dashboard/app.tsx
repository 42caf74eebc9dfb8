import { Route, Router, Switch } from 'wouter-preact';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { i18n } from '#i18n';
import { Layout, NotFound } from '../../components/dashboard/layout';
import { NowPage } from '../../components/now/now-page';
import { PeoplePage } from '../../components/people/people-page';
import { Loading, Unavailable } from '../../components/ui/states';
import { useNow, useWatched } from '../../components/ui/watched';
import { now as clock } from '../../utils/browser/clock';
import { nameCompany, nameUser } from '../../utils/browser/service/accounts';
import { watchFirstRun } from '../../utils/browser/service/first-run';
import { watchSnapshot } from '../../utils/browser/service/snapshot';
import { checklistView } from '../../utils/core/screen/checklist';
import { isUnfinished } from '../../utils/core/screen/first-run';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { ConnectedSigns } from '../popup/signs';
import { openApiTab, openChecklist } from './actions';
import { HistoryRoute, RotationRoute } from './history';
import { SettingsRoute } from './settings';
import { ToolsRoute } from './tools';
import { WelcomeRoute } from './welcome';

/** The dashboard: its pages by their hash routes, connected to what is stored. */
export function DashboardApp() {
  const [snapshot, retry] = useWatched(watchSnapshot);
  const now = useNow(clock);
  const [location] = useHashLocation();
  return (
    <Layout path={location === '/' ? '/now' : location}>
      {snapshot.state === 'ready' && <Pages snapshot={snapshot.value} now={now} />}
      {snapshot.state === 'failed' && <Unavailable onRetry={retry} />}
      {snapshot.state === 'loading' && <Loading />}
    </Layout>
  );
}

function Pages({ snapshot, now }: { snapshot: Snapshot; now: number }) {
  const [, navigate] = useHashLocation();
  const [firstRun] = useWatched(watchFirstRun);
  const { accounts, people, tools } = snapshot;
  const nowPage = (
    <NowPage
      snapshot={snapshot}
      checklist={checklistView(snapshot, i18n.t('common.nameless'))}
      now={now}
      signs={(rotation) => <ConnectedSigns rotation={rotation} snapshot={snapshot} now={now} />}
      settingUp={firstRun.state === 'ready' && isUnfinished(firstRun.value)}
      onOpenChecklist={openChecklist}
      onOpenApiTab={() => void openApiTab(null)}
      onSettings={() => navigate('/settings')}
    />
  );
  return (
    <Router hook={useHashLocation}>
      <Switch>
        <Route path="/">{nowPage}</Route>
        <Route path="/now">{nowPage}</Route>
        <Route path="/tools/:way?">
          {({ way }) => <ToolsRoute snapshot={snapshot} now={now} adding={way === 'add'} />}
        </Route>
        <Route path="/people">
          <PeoplePage
            accounts={accounts}
            people={people}
            tools={tools}
            now={now}
            onNameUser={nameUser}
            onNameCompany={nameCompany}
          />
        </Route>
        <Route path="/history">
          <HistoryRoute accounts={accounts} now={now} />
        </Route>
        <Route path="/history/:id">{({ id }) => <RotationRoute id={id} snapshot={snapshot} now={now} />}</Route>
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
