import { generate } from '../steps/api-tab';
import { press, skip, task } from '../steps/checklist';
import { chooseFile, inventoryFile } from '../steps/tools';
import type { PageName, Stage } from './stage';
import type { Truth } from './truth';

/** One thing that a user does in the main job. */
export interface Deed {
  name: string;
  /** Where it is done; null where opening the page is the deed. */
  page: PageName;
  /** About how many calls cross a boundary in it. */
  crossings: number;
  run: (stage: Stage) => Promise<unknown>;
  /** Whether a screen that is open shows it as done. */
  isShown?: (stage: Stage) => Promise<boolean>;
  /** What the rotation's events are afterwards; null before there is one. */
  after: readonly string[] | null;
  /** The account's token is another one afterwards. */
  bringsToken?: boolean;
  /** Whether the rest is as it must be afterwards. */
  isDone?: (truth: Truth) => boolean;
}

/** Three tools for each company, which no other has. */
const [MAIL, FORM, SYNC] = ['mail', 'form', 'sync'] as const;
const OPENED = ['opened', 'task-added', 'task-added', 'task-added'];
const name = ({ company }: Stage, tool: string) => `${company} ${tool}`;

async function listTools(stage: Stage): Promise<void> {
  const tools = [
    { name: name(stage, MAIL), account: stage.company, auth: 'token' },
    { name: name(stage, FORM), account: stage.company, auth: 'token' },
    { name: name(stage, SYNC), account: stage.company },
  ];
  await chooseFile(await stage.page('dashboard'), inventoryFile(tools));
}

/** What a press does to a task: the button, the tool, and the state that the checklist shows from then on. */
const onTask = (tool: string, button: string, state: string) => ({
  run: async (stage: Stage) => press(await stage.page('popup'), name(stage, tool), button),
  isShown: shows(tool, state),
});

const shows = (tool: string, state: string) => async (stage: Stage) => {
  const line = task(stage.opened('popup'), name(stage, tool));
  return (await line.getAttribute('data-state', { timeout: 500 })) === state;
};

/** The main job, from the list of tools to the end of the rotation. */
export const DEEDS: readonly Deed[] = [
  {
    name: 'tools imported',
    page: 'dashboard',
    crossings: 7,
    run: listTools,
    after: null,
    isDone: ({ tools }) => tools.length === 3,
  },
  {
    name: 'token seen',
    page: 'api',
    crossings: 10,
    run: (stage) => stage.page('api'),
    after: null,
    bringsToken: true,
    isDone: ({ accounts }) => accounts === 1,
  },
  {
    name: 'token changed',
    page: 'api',
    crossings: 9,
    run: async (stage) => generate(await stage.page('api')),
    after: OPENED,
    bringsToken: true,
  },
  ...steps([
    ['question answered', 'answered', onTask(SYNC, 'Uses the token', 'broken')],
    ['tool updated', 'updated', onTask(MAIL, 'Mark as updated', 'updated')],
    ['taken back', 'undone', onTask(MAIL, 'Undo', 'broken')],
    ['updated again', 'updated', onTask(MAIL, 'Mark as updated', 'updated')],
    ['tool works', 'verified', onTask(MAIL, 'It works', 'verified')],
    ['left out', 'skipped', { run: leaveOut, isShown: shows(FORM, 'skipped') }],
    ['tested', 'verified', onTask(SYNC, 'It works', 'verified')],
    ['rotation closed', 'closed', { run: close }],
  ]),
];

async function leaveOut(stage: Stage): Promise<void> {
  await skip(await stage.page('popup'), name(stage, FORM), 'Retired');
}

async function close(stage: Stage): Promise<void> {
  const popup = await stage.page('popup');
  await popup.getByRole('button', { name: 'Close this rotation', exact: true }).first().click();
}

function steps(list: readonly (readonly [string, string, Pick<Deed, 'run' | 'isShown'>])[]): Deed[] {
  const after = [...OPENED];
  return list.map(([name, happening, deed]) => {
    after.push(happening);
    return { name, page: 'popup', crossings: 5, ...deed, after: [...after] };
  });
}
