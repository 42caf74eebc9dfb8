/** Plain line icons on a grid of 24. */
const PATHS = {
  leads: 'M4 6h16M4 12h10M4 18h6',
  deals: 'M5 4v16M12 4v10M19 4v6',
  activities: 'M5 5h14v15H5zM5 9h14M9 3v4M15 3v4',
  contacts: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-6 8-6s7 1 8 6',
  insights: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  plus: 'M12 5v14M5 12h14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  anew: 'M20 11a8 8 0 1 0-2 6M20 5v6h-6',
  next: 'M9 6l6 6-6 6',
};

export type IconName = keyof typeof PATHS;

/** Out: an icon that says nothing to screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
