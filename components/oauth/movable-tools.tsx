import { i18n } from '#i18n';
import type { Movable } from '../../utils/core/screen/movable';
import { count } from '../format';

/** Tools on the list that could sign in with OAuth, each with what that would have saved. */
export function MovableTools({ movable }: { movable: readonly Movable[] }) {
  return (
    <section>
      <h2>{i18n.t('oauthPage.tools.title')}</h2>
      {movable.length === 0 ? (
        <p class="muted">{i18n.t('oauthPage.tools.none')}</p>
      ) : (
        <>
          <p class="muted">{i18n.t('oauthPage.tools.lead')}</p>
          <ul class="oauth__tools">
            {movable.map(({ tool, how, survived }) => (
              <li key={tool.id}>
                <h3>
                  <bdi>{tool.name}</bdi>
                </h3>
                <p>{i18n.t('oauthPage.tools.survived', survived, [count(survived)])}</p>
                <p class="muted">{how ?? i18n.t('oauthPage.tools.noHow')}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
