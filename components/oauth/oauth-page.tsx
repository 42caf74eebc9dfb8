import { i18n } from '#i18n';
import type { PipedrivePages } from '../../utils/core/pages';
import type { Movable } from '../../utils/core/screen/movable';
import { BackLink } from '../ui/back-link';
import { PageHead } from '../ui/page-head';
import { PipedriveLink } from '../ui/pipedrive-link';
import { MovableTools } from './movable-tools';
import { type Link, STEPS } from './steps';

/** For those who build an integration of their own: when OAuth is worth it, how it is done, and whom to ask. */
export function OauthPage({ pages, movable }: { pages: PipedrivePages; movable: readonly Movable[] }) {
  const links = (list: readonly Link[]) => (
    <ul class="oauth__links">
      {list.map(({ page, name }) => (
        <li key={page}>
          <PipedriveLink page={pages[page]} name={name()} />
        </li>
      ))}
    </ul>
  );
  return (
    <div class="page oauth">
      <BackLink to="#/people">{i18n.t('oauthPage.back')}</BackLink>
      <PageHead title={i18n.t('oauthPage.title')} lead={i18n.t('oauthPage.lead')} />
      <section>
        <h2>{i18n.t('oauthPage.when.title')}</h2>
        <ul class="plain-list">
          <li>{i18n.t('oauthPage.when.survives')}</li>
          <li>{i18n.t('oauthPage.when.users')}</li>
          <li>{i18n.t('oauthPage.when.scopes')}</li>
          <li>{i18n.t('oauthPage.when.cost')}</li>
        </ul>
        <p>{i18n.t('oauthPage.when.token')}</p>
      </section>
      <section>
        <h2>{i18n.t('oauthPage.steps.title')}</h2>
        <ol class="numbered oauth__steps">
          {STEPS.map(({ name, what, links: own }) => (
            <li key={name()}>
              <h3>{name()}</h3>
              <p>{what()}</p>
              {links(own)}
            </li>
          ))}
        </ol>
      </section>
      <MovableTools movable={movable} />
      <section>
        <h2>{i18n.t('oauthPage.ask.title')}</h2>
        <p>{i18n.t('oauthPage.ask.lead')}</p>
        {links([
          { page: 'developers', name: () => i18n.t('oauthPage.ask.corner') },
          { page: 'reference', name: () => i18n.t('oauthPage.ask.reference') },
          { page: 'community', name: () => i18n.t('oauthPage.ask.community') },
          { page: 'support', name: () => i18n.t('oauthPage.ask.support') },
        ])}
      </section>
    </div>
  );
}
