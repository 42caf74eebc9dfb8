import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';

/** Draws a page of the extension into its document, which takes the language and direction of the words. */
export function mount(page: ComponentChild): void {
  const root = document.documentElement;
  root.lang = i18n.t('format.locale');
  root.dir = i18n.t('format.direction');
  render(page, document.getElementById('app') ?? document.body);
}
