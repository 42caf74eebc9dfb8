import type { Page } from '@playwright/test';
import type { Hook } from '../../pipedrive/hooks';
import { skinNames } from '../../pipedrive/skins/index';
import type { Random } from '../../pipedrive/world/random';
import type { Hooks } from '../harness/hooks';
import { goSoftly } from '../steps/api-tab';

/** Where a walk goes on: the page, its company's address, what the dice say. */
export interface Walk {
  page: Page;
  hooks: Hooks;
  origin: string;
  random: Random;
}

type Step = (walk: Walk) => Promise<void>;

const SETTINGS = ['account', 'companies', 'webhooks', 'fields', 'usage-caps/api-usage'];
const API_TABS = ['/settings/api', '/settings/personal/api', '/settings#api'];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An address of the API tab, in any skin, with or without a dialog. */
function apiTab({ random }: Walk): string {
  const [path = '', hash] = random.pick(API_TABS).split('#');
  const query = `?skin=${random.pick(skinNames)}&confirm=${random.number(2)}`;
  return `${path}${query}${hash === undefined ? '' : `#${hash}`}`;
}

function elsewhere({ random }: Walk): string {
  const places = ['/deals', `/deal/${1 + random.number(150)}`, ...SETTINGS.map((name) => `/settings/${name}`)];
  return random.pick(places);
}

async function go({ page, origin }: Walk, path: string): Promise<void> {
  await arrive(page.goto(origin + path));
}

/** Goes somewhere without a load; where a load of the page's own overtakes that, as after a form was sent, once more from there. */
async function glide({ page }: Walk, path: string): Promise<void> {
  await goSoftly(page, path).catch(async (error: Error) => {
    if (!error.message.includes('context was destroyed')) throw error;
    await page.waitForLoadState();
    await goSoftly(page, path);
  });
}

/** Waits for a page to load. A page that is on its way elsewhere already takes no harm from being overtaken. */
async function arrive(load: Promise<unknown>): Promise<void> {
  await load.catch((error: Error) => {
    if (!error.message.includes('ERR_ABORTED')) throw error;
  });
}

/** Presses what is there; most pages and skins lack most of it. */
async function pressIfThere({ hooks }: Walk, hook: Hook): Promise<boolean> {
  if (!(await hooks.has(hook))) return false;
  await hooks.press(hook);
  return true;
}

/** Steps that lead somewhere: these are counted. */
const VISITS: Record<string, { weight: number; step: Step }> = {
  'load the API tab': { weight: 5, step: (walk) => go(walk, apiTab(walk)) },
  'load another page': { weight: 2, step: (walk) => go(walk, elsewhere(walk)) },
  'go to the API tab': { weight: 6, step: (walk) => glide(walk, walk.random.pick(API_TABS)) },
  'go elsewhere': { weight: 6, step: (walk) => glide(walk, elsewhere(walk)) },
  'go back': { weight: 4, step: ({ page }) => arrive(page.goBack()) },
  'go forward': { weight: 3, step: ({ page }) => arrive(page.goForward()) },
  reload: { weight: 3, step: ({ page }) => arrive(page.reload()) },
  'a second tab': {
    weight: 1,
    step: async (walk) => {
      const page = await walk.page.context().newPage();
      await page.goto(walk.origin + apiTab(walk));
      await pause(walk.random.number(800));
      await page.close();
    },
  },
};

/** What is done on the way, wherever it can be. */
const DOINGS: Record<string, Step> = {
  'wait a while': async ({ random }) => void (await pause(random.number(1500))),
  reveal: async (walk) => void (await pressIfThere(walk, 'reveal')),
  copy: async (walk) => void (await pressIfThere(walk, 'copy')),
  'turn the page of keys': async (walk) => void (await pressIfThere(walk, walk.random.pick(['next', 'previous']))),
  // The call fails, so that where nothing asks there is no new token either.
  'generate in vain': async (walk) => {
    if (!(await pressIfThere(walk, 'generate'))) return;
    await pause(150);
    await pressIfThere(walk, walk.random.pick(['cancel', 'cancel', 'confirm']));
  },
};

const visits = Object.entries(VISITS).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name));

/** Takes one step somewhere, and mostly does something there. Out: what it was, in words. */
export async function takeStep(walk: Walk): Promise<string> {
  const { random, page } = walk;
  const visit = page.url().startsWith(walk.origin) ? random.pick(visits) : 'load another page';
  await VISITS[visit]?.step(walk);
  await pause(random.number(250));
  if (random.number(2) === 0) return visit;
  const doing = random.pick(Object.keys(DOINGS));
  await DOINGS[doing]?.(walk);
  return `${visit}, ${doing}`;
}
