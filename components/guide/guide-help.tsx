import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Guide, GuidePart } from '../../utils/core/screen/guide';
import { CopyKey } from './copy-key';

/**
 * What Rekey knows about a kind of tool: where its token is pasted, what else it needs, how to test it. `access` says
 * first how it signs in, where that is still open.
 */
export function GuideHelp({ guide, access }: { guide: Guide; access: boolean }) {
  const { where, keys, also, test, oauth } = guide;
  return (
    <>
      <Origin guide={guide} />
      <dl class="guide">
        {access && <Access guide={guide} />}
        {where !== null && (
          <Part guide={guide} part="where" label={i18n.t('guide.where')}>
            {where}
          </Part>
        )}
        {keys.length > 0 && (
          <Part guide={guide} part="keys" label={i18n.t('guide.keys', keys.length)}>
            <CopyKey keys={keys} />
          </Part>
        )}
        {also !== null && (
          <Part guide={guide} label={i18n.t('guide.also')}>
            {also}
          </Part>
        )}
        {test !== null && (
          <Part guide={guide} part="test" label={i18n.t('guide.test')}>
            {test}
          </Part>
        )}
        {oauth !== null && (
          <Part guide={guide} label={i18n.t('guide.oauth')}>
            {oauth}
          </Part>
        )}
      </dl>
    </>
  );
}

/** Heading over a guide: whose words they are, and of which kind. */
export function guideTitle({ name, origin }: Guide): string {
  return origin === null ? i18n.t('guide.title', { kind: name }) : i18n.t('guide.titleOurs', { kind: name });
}

/** Says of a kind that the organisation describes where the words are from; nothing for one of the catalogue. */
export function Origin({ guide: { origin } }: { guide: Guide }) {
  if (origin === null) return null;
  return <p class="guide__origin">{i18n.t(origin.replaces ? 'guide.originReplaces' : 'guide.origin')}</p>;
}

/** Says how the tool signs in where that is not plain: the token is what everything else here is about. */
function Access({ guide }: { guide: Guide }) {
  if (guide.auth === 'token') return null;
  const words = {
    both: i18n.t('guide.both'),
    oauth: i18n.t('guide.isOauth'),
    unknown: i18n.t('guide.unknown'),
  } as const;
  return (
    <Part guide={guide} label={i18n.t('tools.column.auth')}>
      {words[guide.auth]}
    </Part>
  );
}

function Part({
  guide,
  part,
  label,
  children,
}: {
  guide: Guide;
  part?: GuidePart;
  label: string;
  children: ComponentChildren;
}) {
  return (
    <div class="guide__part">
      <dt>{label}</dt>
      <dd>
        {children} {part !== undefined && guide.unverified.has(part) && <NotVerified />}
      </dd>
    </div>
  );
}

/** Says that something is not confirmed by the tool's own documents. */
export function NotVerified() {
  return (
    <span class="not-verified" title={i18n.t('guide.notVerifiedHint')}>
      {i18n.t('guide.notVerified')}
    </span>
  );
}
