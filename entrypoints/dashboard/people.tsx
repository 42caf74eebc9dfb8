import { useMemo } from 'preact/hooks';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { i18n } from '#i18n';
import { NotFound } from '../../components/dashboard/layout';
import { OwnProduct } from '../../components/oauth/own-product';
import type { PeopleActions } from '../../components/people/actions';
import type { ErrandActions } from '../../components/people/errand/actions';
import { errandDocument } from '../../components/people/errand/errand-document';
import { ErrandPage } from '../../components/people/errand/errand-page';
import { GrantForm } from '../../components/people/errand/grant-form';
import { MoreCompanies } from '../../components/people/errand/more-companies';
import { WithdrawForm } from '../../components/people/errand/withdraw-form';
import { PeoplePage } from '../../components/people/people-page';
import { markdownOf } from '../../components/report/markdown';
import { saveFile } from '../../components/save-file';
import { Loading, Unavailable } from '../../components/ui/states';
import { useWatched } from '../../components/ui/watched';
import { nameCompany, nameUser } from '../../utils/browser/service/accounts';
import { addCompanies, describeCompany, removeCompanies } from '../../utils/browser/service/companies';
import { importCompanies, importCompanyFile } from '../../utils/browser/service/company-list';
import * as errands from '../../utils/browser/service/errands';
import { planReplacement } from '../../utils/browser/service/plan';
import * as steps from '../../utils/browser/service/steps';
import { watchPolicy } from '../../utils/browser/store/policy';
import { companiesOf } from '../../utils/core/access/company';
import { type ErrandView, errandView } from '../../utils/core/access/view';
import type { Snapshot } from '../../utils/core/screen/snapshot';
import { pagesOf } from '../../utils/pipedrive/addresses';

const peopleActions: PeopleActions = {
  nameUser,
  nameCompany,
  addCompany: async (draft) => {
    await addCompanies([draft]);
  },
  importCompanies: (list) => (typeof list === 'string' ? importCompanies(list) : importCompanyFile(list)),
  describeCompany,
  removeCompanies,
};

/** The pages about who has access: `way` is empty, `grant`, `withdraw`, or the id of an errand. */
export function PeopleRoute({ way, snapshot, now }: { way: string; snapshot: Snapshot; now: number }) {
  const [access, retry] = useWatched(errands.watchErrands);
  const [decided] = useWatched(watchPolicy);
  const [, navigate] = useHashLocation();
  if (access.state === 'loading') return <Loading />;
  if (access.state === 'failed') return <Unavailable onRetry={retry} />;
  const { companies, errands: all, rotations } = access.value;
  const { accounts, people, tools, remarks } = snapshot;
  const rotationOf = (id: string) => rotations.get(id);
  const world = { companies, accounts, people, tools, remarks, rotationOf };
  const views = all.map((errand) => errandView(errand, world, i18n.t('common.nameless')));
  const known = { accounts, companies, people };
  if (way === '') {
    return (
      <PeoplePage
        {...known}
        tools={tools}
        rotations={snapshot.rotations}
        errands={views}
        now={now}
        actions={peopleActions}
      >
        <OwnProduct />
      </PeoplePage>
    );
  }
  const goTo = (id: string) => navigate(`/people/${id}`);
  if (way === 'grant') {
    const start = async (...grant: Parameters<typeof errands.startGranting>) =>
      goTo(await errands.startGranting(...grant));
    return <GrantForm {...known} actions={peopleActions} onStart={start} />;
  }
  if (way === 'withdraw') {
    const start = async (...withdrawal: Parameters<typeof errands.startWithdrawing>) =>
      goTo(await errands.startWithdrawing(...withdrawal));
    return <WithdrawForm {...known} tools={tools} errands={all} onStart={start} />;
  }
  const view = views.find(({ id }) => id === way);
  if (view === undefined) return <NotFound />;
  const inside = new Set(view.places.map(({ domain }) => domain));
  return (
    <ConnectedErrand
      view={view}
      snapshot={snapshot}
      others={companiesOf(accounts, companies).filter(({ domain }) => !inside.has(domain))}
      exportsOff={decided.state === 'ready' && decided.value.policy.exports === false}
      now={now}
    />
  );
}

function ConnectedErrand({
  view,
  snapshot: { people },
  others,
  exportsOff,
  now,
}: {
  view: ErrandView;
  snapshot: Snapshot;
  others: ReturnType<typeof companiesOf>;
  exportsOff: boolean;
  now: number;
}) {
  const { id } = view;
  const actions = useMemo(() => errandActions(id), [id]);
  const report = (named: boolean) => {
    const person = (one: string) => people.find((each) => each.id === one)?.name ?? i18n.t('common.nameless');
    saveFile('rekey-access.md', markdownOf(errandDocument(view, { person, named, now })), 'text/markdown');
  };
  return (
    <ErrandPage
      errand={view}
      people={people}
      pagesOf={pagesOf}
      exportsOff={exportsOff}
      now={now}
      actions={{ ...actions, report }}
      more={<MoreCompanies companies={others} onAdd={(domains) => errands.grantMore(id, domains)} />}
    />
  );
}

function errandActions(errand: string): Omit<ErrandActions, 'report'> {
  const ref = ({ id: step }: { id: string }) => ({ errand, step });
  return {
    settle: (step, how, reason) => steps.settleStep(ref(step), how, reason),
    tested: (step) => steps.stepTested(ref(step)),
    adminFound: (step, admin) => steps.adminFound(ref(step), admin),
    handOver: (step, owner) => steps.handOver(ref(step), owner),
    undo: (step) => steps.undoStep(ref(step)),
    replaceToken: (company) => planReplacement({ company, reason: 'left' }),
    close: () => errands.closeErrand(errand),
    reopen: () => errands.reopenErrand(errand),
  };
}
