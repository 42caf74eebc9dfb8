import { i18n } from '#i18n';
import type { PipedrivePage } from '../../utils/core/pages';
import { OutLink } from './out-link';

/**
 * A link to a page of Pipedrive's, by the page's name. Where its address is not certain, the words say what to look for;
 * where it can't be known, there is no link.
 */
export function PipedriveLink({ page, name }: { page: PipedrivePage | null; name: string }) {
  if (page === null) return null;
  return <OutLink url={page.url}>{page.sure ? name : i18n.t('pipedrive.lookFor', { page: name })}</OutLink>;
}
