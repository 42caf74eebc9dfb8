import { describe, expect, it } from 'vitest';
import type { TaskState } from '../../../utils/core/rotation/task';
import {
  checksOf,
  checksOff,
  chosenOf,
  type Found,
  holdsNew,
  onPage,
  toolsAt,
} from '../../../utils/core/screen/page-check';
import { screen } from '../../../utils/core/screen/situation';
import { moment } from '../../../utils/core/time';
import { account, NO_PAGE, NOW, rotation, snapshot, task, tool } from '../../component/fixtures';
import { print } from './records';

const [OLD, NEW, OTHER, STRANGE] = [print(1), print(2), print(3), print(4)];
const T0 = NOW - 1000;
const acme = account('acme', null, { token: { fingerprint: NEW, since: T0, seenAt: NOW } });
const n8n = tool('n8n');
const cron = tool('cron');
const sightings = [OLD, NEW].map((fingerprint, at) => ({ account: acme.id, fingerprint, firstAt: T0 - 5 + at }));
const found = (fingerprints: readonly string[], hidden = false): Found => ({
  fingerprints: new Set(fingerprints),
  hidden,
});

describe('which tool a page belongs to', () => {
  const page = { host: 'n8n.acme.example:8443', pathname: '/credentials/7/edit' };
  const at = (host: string, pathname: string) => ({ id: host + pathname, place: { host, pathname } });
  const here = (pathname: string) => at(page.host, pathname);
  const cases: [string, Parameters<typeof toolsAt>[1], string[]][] = [
    ['the one on its host, wherever it leads', [here('/home'), at('other.example', '/')], ['/home']],
    ['none on another host, port or part of it', [at('n8n.acme.example', '/'), at('acme.example:8443', '/')], []],
    ['none without an address', [{ id: 'x', place: null }], []],
    ['the one whose path fits', [here('/credentials/7'), here('/credentials/8')], ['/credentials/7']],
    ['the one whose path fits best', [here('/credentials'), here('/credentials/7/')], ['/credentials/7/']],
    ['all, where no path fits', [here('/home'), here('/')], ['/home', '/']],
    ['no guess by the top of the site', [here('/'), here('/credentials/71')], ['/', '/credentials/71']],
    ['both, where both fit alike', [here('/credentials'), here('/credentials/')], ['/credentials', '/credentials/']],
  ];
  it.each(cases)('%s', (_, tools, expected) => {
    expect(toolsAt(page, tools).map(({ tool }) => tool.replace(page.host, ''))).toEqual(expected);
  });

  const forge = { host: 'forge.example', pathname: '/acme/app/settings/secrets' };
  it.each([
    ['/acme/app/settings/secrets', true],
    ['/acme/app/settings/secrets/7', true],
    ['/acme/app/actions', true],
    ['/acme', true],
    ['/other/repo/issues/1', false],
    ['/acmes/app/settings/secrets', false],
    ['/', false],
  ])('on a host that many share, %s is sure to be its page: %s', (pathname, sure) => {
    expect(toolsAt({ ...forge, pathname }, [{ id: 'x', place: forge }])).toEqual([{ tool: 'x', sure }]);
  });

  it('any page is its own, where its address is the top of the site', () => {
    const top = { ...page, pathname: '/' };
    expect(toolsAt(page, [{ id: 'x', place: top }])).toEqual([{ tool: 'x', sure: true }]);
  });

  it('none, where the page is Pipedrive’s own', () => {
    for (const host of ['acme.pipedrive.com', 'app.pipedrive.com', 'acme.pipedrive.com:8443', 'pipedrive.com']) {
      const settings = { host, pathname: '/settings/api' };
      expect(toolsAt(settings, [{ id: 'x', place: settings }]), host).toEqual([]);
    }
    const alike = { host: 'notpipedrive.com', pathname: '/settings/api' };
    expect(toolsAt(alike, [{ id: 'x', place: alike }])).toHaveLength(1);
  });
});

describe('what was found there', () => {
  const one = rotation(acme, [task(n8n, 'broken')], { t0: moment(T0) });
  const stored = { accounts: [acme], rotations: [one] };
  const shown = (what: Found, from = stored) =>
    checksOf(from, [{ tool: n8n.id, sure: true }], sightings, what).map(({ shown }) => shown);

  it('the new token, the old one, or the old one first where both are', () => {
    expect(shown(found([NEW, STRANGE]))).toEqual(['new']);
    expect(shown(found([OLD]))).toEqual(['old']);
    expect(shown(found([NEW, OLD], true))).toEqual(['old']);
  });

  it('a hidden value, unless a token is there all the same', () => {
    expect(shown(found([STRANGE], true))).toEqual(['hidden']);
    expect(shown(found([NEW], true))).toEqual(['new']);
  });

  it('nothing, where other values are or none', () => {
    expect(shown(found([STRANGE]))).toEqual([]);
    expect(shown(found([]))).toEqual([]);
  });

  it('nothing of another account’s tokens', () => {
    const globex = account('globex', null, { token: { fingerprint: OTHER, since: T0, seenAt: NOW } });
    const both = {
      accounts: [acme, globex],
      rotations: [one, rotation(globex, [task(cron, 'broken')], { t0: one.t0 })],
    };
    expect(shown(found([OTHER]), both)).toEqual([]);
    const shared = { ...both, rotations: [one, rotation(globex, [task(n8n, 'broken')], { t0: one.t0 })] };
    expect(checksOf(shared, [{ tool: n8n.id, sure: false }], sightings, found([OTHER]))).toMatchObject([
      { rotation: shared.rotations[1]?.id, shown: 'new', sure: false },
    ]);
  });

  it('nothing of the token seen last, after a rotation that the user told of: it may be the new one', () => {
    const told = rotation(acme, [task(n8n, 'broken')], { t0: moment(T0 + 1), how: 'told' });
    const stored = { accounts: [acme], rotations: [told] };
    expect(shown(found([NEW]), stored)).toEqual([]);
    expect(shown(found([NEW], true), stored)).toEqual(['hidden']);
    expect(shown(found([OLD, NEW]), stored)).toEqual(['old']);
    const seen = account('acme', null, { id: acme.id, token: { fingerprint: OTHER, since: T0 + 2, seenAt: NOW } });
    expect(shown(found([NEW]), { ...stored, accounts: [seen] })).toEqual(['old']);
    expect(shown(found([OTHER]), { ...stored, accounts: [seen] })).toEqual(['new']);
  });

  it('nothing at all, where no look is allowed', () => {
    expect(checksOff([one], [{ tool: n8n.id, sure: true }])).toMatchObject([{ shown: 'off', sure: true }]);
    expect(checksOff([one], [{ tool: cron.id, sure: true }])).toEqual([]);
  });
});

describe('what the popup says first of it', () => {
  const stored = (first: TaskState, second: TaskState = 'broken') =>
    snapshot({
      accounts: [acme],
      tools: [n8n, cron],
      rotations: [rotation(acme, [task(n8n, first), task(cron, second)])],
    });
  type Shown = 'new' | 'old' | 'hidden' | 'off';
  const say = (of: ReturnType<typeof stored>, ...shown: Shown[]) => sayOf(of, true, ...shown);
  const sayOf = (of: ReturnType<typeof stored>, sure: boolean, ...shown: Shown[]) => {
    const [open] = of.rotations;
    const checks = shown.map((one, at) => ({
      rotation: open?.id ?? '',
      task: open?.tasks[at]?.id ?? '',
      shown: one,
      sure,
    }));
    return screen(of, NO_PAGE, checks, NOW, '?').situation;
  };

  it.each(['broken', 'unsure', 'updated'] as const)('the new token, for a task that is %s', (state) => {
    expect(say(stored(state), 'new')).toMatchObject({ kind: 'on-task-page', shown: 'new', task: { state } });
    expect(say(stored(state), 'hidden')).toMatchObject({ kind: 'page-unread', why: 'hidden', task: { state } });
    expect(say(stored(state), 'off')).toMatchObject({ kind: 'page-unread', why: 'off' });
  });

  it.each(['verified', 'skipped', 'unaffected'] as const)('only the old token, for a task that is %s', (state) => {
    for (const shown of ['new', 'hidden', 'off'] as const) expect(say(stored(state), shown).kind).toBe('open');
    expect(say(stored(state), 'old')).toMatchObject({ kind: 'on-task-page', shown: 'old', task: { state } });
  });

  it('which tool it is, also where one of them has nothing left to do', () => {
    expect(say(stored('broken'), 'new', 'new')).toMatchObject({ kind: 'which-tool', shown: 'new' });
    expect(say(stored('verified'), 'new', 'new')).toMatchObject({ kind: 'which-tool', shown: 'new' });
    expect(say(stored('broken'), 'old', 'old')).toMatchObject({ kind: 'which-tool', shown: 'old' });
    expect(say(stored('verified', 'verified'), 'new', 'new').kind).toBe('all-back');
  });

  it('a page of several tools that could not be read asks nothing', () => {
    expect(say(stored('broken'), 'hidden', 'hidden')).toEqual({ kind: 'page-unread', task: null, why: 'hidden' });
  });

  it('whether it is the tool’s page, where only the host speaks for it', () => {
    const broken = stored('broken');
    const tasks = [{ state: 'broken' }];
    expect(sayOf(broken, false, 'new')).toMatchObject({ kind: 'which-tool', shown: 'new', tasks });
    expect(sayOf(broken, false, 'old')).toMatchObject({ kind: 'which-tool', shown: 'old', tasks });
    expect(sayOf(broken, false, 'hidden')).toEqual({ kind: 'page-unread', task: null, why: 'hidden' });
    expect(sayOf(stored('verified'), false, 'new').kind).toBe('open');
  });

  it('what a person said of the page', () => {
    const checks = ['one', 'two'].map((task) => ({ rotation: 'r', task, shown: 'new' as const, sure: false }));
    expect(chosenOf(checks, { id: 'two' })).toEqual([{ rotation: 'r', task: 'two', shown: 'new', sure: true }]);
    expect(chosenOf(checks, null)).toEqual([]);
  });

  it('the new token is evidence by itself only where the page is the task’s for certain', () => {
    const of = (shown: Shown, sure: boolean) => ({ rotation: 'r', task: 'one', shown, sure });
    const one = { id: 'one' };
    expect(holdsNew([of('new', true)], one)).toBe(true);
    expect(holdsNew([of('new', false)], one)).toBe(false);
    expect(holdsNew([of('old', true)], one)).toBe(false);
    expect(holdsNew([of('new', true)], { id: 'two' })).toBe(false);
    expect(holdsNew([of('new', true), { ...of('new', true), task: 'two' }], one)).toBe(false);
  });

  it('nothing of a task that is gone', () => {
    expect(onPage([{ rotation: 'r', task: 'gone', shown: 'old', sure: true }], [])).toBeNull();
  });
});
