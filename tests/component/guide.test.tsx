import { cleanup, screen as page, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { GuideDetails } from '../../components/guide/guide-details';
import type { TaskState } from '../../utils/core/rotation/task';
import { knowledge } from './knowledge';

afterEach(cleanup);

it.each<[string | null, TaskState, boolean]>([
  ['n8n', 'updated', false],
  ['zapier', 'updated', true],
  [null, 'updated', true],
  [null, 'broken', false],
])('names the test that suits every tool where none is known: %s, %s', (kind, state, named) => {
  render(<GuideDetails guide={knowledge.guideOf(kind)} state={state} open={false} />);
  expect(page.queryByText(/^To test it, let it do its usual work once/) !== null).toBe(named);
});
