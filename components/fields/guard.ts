import { useState } from 'preact/hooks';
import { cutLines } from '../../utils/core/secret';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Takes secrets out of what is typed or pasted, before anything else sees it. `onCut` hears how many.
 * Out: whether the last input held one, and a reader that cleans the element itself and gives back its text.
 */
export function useGuard(onCut?: (cut: number) => void): { cut: boolean; read: (element: TextElement) => string } {
  const [cut, setCut] = useState(false);
  const read = (element: TextElement): string => {
    const cleaned = cutLines(element.value);
    if (cleaned.cut > 0) {
      element.value = cleaned.text;
      setCut(true);
      onCut?.(cleaned.cut);
    } else if (element.value !== '') {
      setCut(false);
    }
    return cleaned.text;
  };
  return { cut, read };
}
