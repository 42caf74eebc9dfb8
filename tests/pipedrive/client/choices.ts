import { isSkin, type SkinName } from '../skins/index.ts';

/** How the API tab is to be built, as far as the person playing has chosen. */
export interface Choices {
  skin?: SkinName;
  confirm?: boolean;
}

/**
 * Takes `?skin=` and `?confirm=` from the address and keeps them for the browser tab, so that they outlive client-side
 * navigation and reloads. `skin=` or `confirm=` with no value goes back to what the server says.
 */
export function takeChoices(): void {
  const query = new URLSearchParams(location.search);
  for (const name of ['skin', 'confirm']) {
    const value = query.get(name);
    if (value === '') sessionStorage.removeItem(name);
    else if (value !== null) sessionStorage.setItem(name, value);
  }
}

/** Out: the skin that the page around this frame asks for; it holds for the frame alone. */
export function embeddedSkin(): SkinName | undefined {
  const skin = new URLSearchParams(location.search).get('skin') ?? '';
  return isSkin(skin) ? skin : undefined;
}

/** Out: the choices kept so far. */
export function choices(): Choices {
  const skin = sessionStorage.getItem('skin');
  const confirm = sessionStorage.getItem('confirm');
  return {
    ...(skin !== null && isSkin(skin) ? { skin } : {}),
    ...(confirm === null ? {} : { confirm: confirm !== '0' && confirm !== 'false' }),
  };
}
