import { act } from '@testing-library/preact';

/** Does something and waits until everything that it set off has been drawn. */
export async function settle(action: () => unknown): Promise<void> {
  await act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve));
  });
}
