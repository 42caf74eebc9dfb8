import { TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { listOf } from '../../format';
import { ServiceUser } from '../../guide/service-user';
import { PipedriveLink } from '../../ui/pipedrive-link';
import { adminWords } from '../company-item';
import type { StepProps } from './step-line';
import { leftWords } from './words';

/** What a step is about: what to do, on which page of Pipedrive's, and what to know before. */
export function StepWhat(props: Omit<StepProps, 'now' | 'actions'>) {
  const { step, place, errand, pages } = props;
  switch (step.kind) {
    case 'admin':
      return (
        <>
          <p>{i18n.t('errand.step.admin.what')}</p>
          {place.admin && (
            <p>
              <bdi>{i18n.t('errand.step.admin.known', { admin: adminWords(place.admin) })}</bdi>
            </p>
          )}
        </>
      );
    case 'user':
      return (
        <What text={i18n.t('errand.step.user.what')}>
          <PipedriveLink page={pages.users} name={i18n.t('errand.page.users')} />
          <PipedriveLink page={pages.addUserHelp} name={i18n.t('errand.page.addUserHelp')} />
        </What>
      );
    case 'permission':
      return (
        <What text={i18n.t('errand.step.permission.what')}>
          <PipedriveLink page={pages.permissions} name={i18n.t('errand.page.permissions')} />
          <PipedriveLink page={pages.apiAccessHelp} name={i18n.t('errand.page.permissionHelp')} />
        </What>
      );
    case 'api-tab':
      return (
        <What text={i18n.t('errand.step.apiTab.what')}>
          <PipedriveLink page={pages.apiTab} name={i18n.t('errand.page.apiTab')} />
          <PipedriveLink page={pages.tokenHelp} name={i18n.t('errand.page.tokenHelp')} />
        </What>
      );
    case 'token-test':
      return (
        <What text={i18n.t('errand.step.tokenTest.what')}>
          <PipedriveLink page={pages.apiTab} name={i18n.t('errand.page.apiTab')} />
        </What>
      );
    case 'tools':
      return (
        <>
          <p>{i18n.t('errand.step.tools.what')}</p>
          {place.newTools.length > 0 && (
            <p>
              <bdi>{i18n.t('errand.step.tools.added', { tools: listOf(place.newTools) })}</bdi>
            </p>
          )}
          <p>
            <a href="#/tools/add">{i18n.t('errand.step.tools.add')}</a>
          </p>
        </>
      );
    case 'remove-user':
      return (
        <>
          <What text={i18n.t('errand.step.removeUser.what')}>
            <PipedriveLink page={pages.users} name={i18n.t('errand.page.users')} />
            <PipedriveLink page={pages.deactivateHelp} name={i18n.t('errand.page.deactivateHelp')} />
          </What>
          <p class="step__warning">
            <TriangleAlert class="icon icon--small" aria-hidden="true" />
            <span dir="auto">
              {place.ownTools.length === 0
                ? i18n.t('errand.step.removeUser.warning')
                : i18n.t('errand.step.removeUser.warningTools', { tools: listOf(place.ownTools) })}
            </span>
          </p>
          <ServiceUser occasion="left" />
        </>
      );
    case 'new-token':
      return <NewToken {...props} />;
    case 'hand-over':
      return (
        <>
          <p>
            {step.tool?.gone
              ? i18n.t('errand.step.handOver.gone')
              : step.tool?.owner == null
                ? i18n.t('errand.step.handOver.nobody')
                : i18n.t('errand.step.handOver.owner', { owner: step.tool.owner })}{' '}
            {!step.tool?.gone && i18n.t('errand.step.handOver.what')}
          </p>
          {!step.tool?.gone && <ServiceUser occasion="handedOver" />}
        </>
      );
    case 'webhooks':
      return (
        <What text={i18n.t('errand.step.webhooks.what', { name: errand.name })}>
          <PipedriveLink page={pages.webhooks} name={i18n.t('errand.page.webhooks')} />
        </What>
      );
    case 'oauth-apps':
      return (
        <What text={i18n.t('errand.step.oauthApps.what', { name: errand.name })}>
          <PipedriveLink page={pages.usage} name={i18n.t('errand.page.usage')} />
        </What>
      );
  }
}

/** A new token: why, and how far the rotation is that it began. */
function NewToken({ step: { account, rotation } }: Pick<StepProps, 'step'>) {
  if (account === null) return <p>{i18n.t('errand.step.newToken.gone')}</p>;
  if (rotation === null) {
    return (
      <p>
        {i18n.t('errand.step.newToken.what')}{' '}
        {account.user === null
          ? i18n.t('errand.step.newToken.signIn')
          : i18n.t('errand.step.newToken.signInAs', { user: account.user })}
      </p>
    );
  }
  const { id, openPoints } = rotation;
  return (
    <>
      <p>{leftWords(rotation)}</p>
      {openPoints > 0 && <p>{i18n.t('stillOpen.left', openPoints, [openPoints])}</p>}
      <p>
        <a href={`#/history/${id}`}>{i18n.t('errand.step.newToken.see')}</a>
      </p>
    </>
  );
}

function What({ text, children }: { text: string; children: ComponentChildren }) {
  return (
    <>
      <p dir="auto">{text}</p>
      <p class="step__links">{children}</p>
    </>
  );
}
