import { useState } from 'preact/hooks';

/** Puts text on the clipboard. Out: whether the last try succeeded, null before one, and the way to copy. */
export function useCopy(): { copied: boolean | null; copy: (text: string) => Promise<boolean> } {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (text: string): Promise<boolean> => {
    const succeeded = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(succeeded);
    return succeeded;
  };
  return { copied, copy };
}
