import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ReadPolicy } from '../../utils/core/policy';
import { count } from '../format';
import { Locked } from '../ui/locked';

/** What the organisation decided through the browser's policy, and what of it could not be used; nothing without one. */
export function Organisation({ decided: { policy, refused, cut } }: { decided: ReadPolicy }) {
  const { tools, catalogue, handOver, liveChecks, pageChecks, exports } = policy;
  const set: ComponentChildren[] = [];
  if (tools.length > 0) set.push(i18n.t('settings.organisation.tools', tools.length, [count(tools.length)]));
  if (catalogue.length > 0)
    set.push(i18n.t('settings.organisation.catalogue', catalogue.length, [count(catalogue.length)]));
  if (exports === false) set.push(i18n.t('settings.organisation.exports'));
  if (liveChecks === false) set.push(i18n.t('settings.organisation.liveChecks'));
  if (pageChecks === false) set.push(i18n.t('settings.organisation.pageChecks'));
  if (handOver !== undefined) set.push(i18n.t('settings.organisation.handOver', { sentence: handOver }));
  if (set.length === 0 && refused.length === 0 && cut === 0) return null;
  return (
    <section>
      <h2>{i18n.t('settings.organisation.title')}</h2>
      {set.length > 0 && (
        <>
          <p>{i18n.t('settings.organisation.set')}</p>
          <ul class="plain-list">
            {set.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <Locked>{i18n.t('settings.organisation.why')}</Locked>
        </>
      )}
      {refused.length > 0 && (
        <>
          <p>{i18n.t('settings.organisation.refused', refused.length, [count(refused.length)])}</p>
          <ul class="plain-list">
            {refused.slice(0, 20).map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </>
      )}
      {cut > 0 && <p>{i18n.t('settings.organisation.cut', cut, [count(cut)])}</p>}
    </section>
  );
}
