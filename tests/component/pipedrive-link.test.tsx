import { cleanup, screen as page, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { PipedriveLink } from '../../components/ui/pipedrive-link';
import { pagesOf } from '../../utils/pipedrive/addresses';

afterEach(cleanup);

const all = Object.entries(pagesOf('acme'));

it.each(all.filter(([, shown]) => shown?.sure))('names a page whose address is certain: %s', (name, shown) => {
  render(<PipedriveLink page={shown} name={name} />);
  const link = page.getByRole<HTMLAnchorElement>('link', { name });
  expect([link.getAttribute('href'), link.rel]).toEqual([shown?.url, 'noopener noreferrer']);
});

it.each(all.filter(([, shown]) => !shown?.sure))('says what to look for where it is not: %s', (name, shown) => {
  render(<PipedriveLink page={shown} name={name} />);
  expect(page.getByRole('link', { name: `Look for: ${name}` }).getAttribute('href')).toBe(shown?.url);
});

it('draws no link where the company is not known', () => {
  const { container } = render(<PipedriveLink page={pagesOf(null).users} name="Users" />);
  expect(container.innerHTML).toBe('');
});
