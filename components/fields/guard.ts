import { useState } from 'preact/hooks';
import { cutSecrets } from '../../utils/core/secret';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Takes secrets out of what is typed or pasted, before anything else sees it.
 * Out: whether the last input held one, and a reader that cleans the element itself and gives back its text.
 */
export function useGuard(): { cut: boolean; read: (element: TextElement) => string } {
  const [cut, setCut] = useState(false);
  const read = (element: TextElement): string => {
    const cleaned = cutSecrets(element.value);
    if (cleaned.cut > 0) {
      element.value = cleaned.text;
      setCut(true);
    } else if (element.value !== '') {
      setCut(false);
    }
    return cleaned.text;
  };
  return { cut, read };
}
