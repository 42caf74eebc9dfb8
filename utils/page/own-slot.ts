/**
 * What one of Rekey's scripts left under a name among the globals that they share in a frame. Never what the page has
 * there: an element with that id answers to the same name.
 */
export function ownSlot<Slots extends object, Name extends keyof Slots>(
  slots: Slots,
  name: Name,
): Slots[Name] | undefined {
  return Object.hasOwn(slots, name) ? slots[name] : undefined;
}
