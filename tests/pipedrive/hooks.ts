/** What tests find in every skin. Numbers stand in the page, so that no detector can read there what a part is. */
const NUMBERS = {
  value: '1',
  generate: '2',
  copy: '3',
  reveal: '4',
  confirm: '5',
  cancel: '6',
  close: '7',
  next: '8',
  previous: '9',
} as const;

export type Hook = keyof typeof NUMBERS;

/** Name of the attribute that holds a hook. */
export const HOOK = 'data-hook';

/** Out: the attribute's value for a hook. */
export function numberOf(hook: Hook): string {
  return NUMBERS[hook];
}

/** Out: the attribute that marks a part, to be given to the element. */
export function hooked(hook: Hook): { [HOOK]: string } {
  return { [HOOK]: NUMBERS[hook] };
}
