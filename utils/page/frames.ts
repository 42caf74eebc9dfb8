/** Smaller frames hold a pixel or a button, not a settings page. */
const LEAST = { width: 200, height: 60 } as const;

/** Whether a frame may show Pipedrive's own settings: of the same site, and large enough to be read. */
export function mayHoldToken(frame: Element, page: string): boolean {
  const { width, height } = frame.getBoundingClientRect();
  if (width < LEAST.width || height < LEAST.height) return false;
  const address = frame.getAttribute('src') ?? '';
  if (address === '' || address.startsWith('about:')) return true;
  const url = URL.parse(address, page);
  return url !== null && (url.protocol === 'blob:' || /(?:^|\.)pipedrive\.com$/.test(url.hostname));
}

/** Whether a frame's own window is large enough to speak for the page. */
export function isReadable(view: Window | null): boolean {
  return view !== null && view.innerWidth >= LEAST.width && view.innerHeight >= LEAST.height;
}
