import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problems } from '../../components/settings/problems';
import { onFailure } from '../../components/ui/failures';
import { settle } from './settle';

afterEach(cleanup);

const NONE = { message: 0, sender: 0, unasked: 0, file: 0, row: 0 };
const REPORT = '{\n  "format": "rekey-problem"\n}\n';

function show(refused = NONE, setAside: { table: string; count: number }[] = [], onReport = vi.fn(async () => REPORT)) {
  const onForget = vi.fn(async () => {});
  const onSaveReport = vi.fn();
  render(<Problems trouble={{ refused, setAside }} {...{ onForget, onReport, onSaveReport }} />);
  return { onForget, onReport, onSaveReport };
}
const press = (name: string) => settle(() => fireEvent.click(page.getByRole('button', { name })));

describe('problems', () => {
  it('says that there are none', () => {
    show();
    expect(page.getByText('None so far.')).toBeTruthy();
  });

  it('counts what was refused, by kind, and what lies aside', () => {
    show({ message: 1200, sender: 1, unasked: 0, file: 2, row: 3 }, [{ table: 'tools', count: 2 }]);
    expect(page.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1,200 messages were refused because they did not have the right shape.',
      '1 message was refused because it came from the wrong place.',
      '2 files were refused.',
      '3 rows of files were refused.',
      'tools: 2',
    ]);
  });

  it('shows the whole report before it can be saved or copied, and saves what was shown', async () => {
    const { onReport, onSaveReport } = show();
    expect(page.queryByRole('button', { name: 'Save it as a file' })).toBeNull();
    await press('Report a problem');
    const shown = page.getByLabelText<HTMLTextAreaElement>('The whole report:');
    expect([shown.value, shown.readOnly, document.activeElement === shown]).toEqual([REPORT, true, true]);
    expect(shown.selectionEnd).toBe(0);
    expect(onSaveReport).not.toHaveBeenCalled();
    await press('Save it as a file');
    expect(onSaveReport).toHaveBeenCalledExactlyOnceWith(REPORT);
    expect(page.getByText('It was saved as rekey-problem.json.')).toBeTruthy();
    await press('Close');
    expect(document.activeElement?.textContent).toBe('Report a problem');
    expect(onReport).toHaveBeenCalledTimes(1);
  });

  it('says when it could not be written, and tells whoever listens what failed', async () => {
    const heard = vi.fn();
    onFailure(heard);
    const thrown = new RangeError('no');
    show(
      NONE,
      [],
      vi.fn(async () => Promise.reject(thrown)),
    );
    await press('Report a problem');
    expect(page.getByText(/^That did not work/)).toBeTruthy();
    expect(heard).toHaveBeenCalledExactlyOnceWith(thrown);
    onFailure(() => {});
  });
});
