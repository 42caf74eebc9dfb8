import { i18n } from '#i18n';

/** Leads from the accounts to the page for those who build an integration of their own. */
export function OwnProduct() {
  return (
    <section>
      <h2>{i18n.t('oauthPage.title')}</h2>
      <p class="muted">{i18n.t('oauthPage.teaser')}</p>
      <p>
        <a href="#/people/oauth">{i18n.t('oauthPage.open')}</a>
      </p>
    </section>
  );
}
