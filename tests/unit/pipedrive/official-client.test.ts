import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Pipedrive, startPipedrive } from '../../pipedrive/server.ts';
import { officialClient } from './official-client.ts';

let pipedrive: Pipedrive;

beforeAll(async () => {
  pipedrive = await startPipedrive({ seed: 1 });
});
afterAll(() => pipedrive.stop());

const tokenOf = (user: string, company = 'acme'): string => pipedrive.world.currentToken(company, user) ?? '';

describe("Pipedrive's own client reads the stand-in", () => {
  test('the current user, in full', async () => {
    const { success, data } = await officialClient(pipedrive, tokenOf('ana')).users.getCurrentUser();
    expect(success).toBe(true);
    expect(data).toMatchObject({ name: 'Ana Lind', email: 'ana@acme.example', is_you: true, active_flag: true });
    expect(data).toMatchObject({ company_domain: 'acme', company_name: 'Acme', language: { language_code: 'en' } });
    expect(data?.access?.[0]).toMatchObject({ app: 'sales', admin: true });
  });

  test('the same on the shared API host', async () => {
    const { data } = await officialClient(pipedrive, tokenOf('ben', 'globex'), 'api').users.getCurrentUser();
    expect(data).toMatchObject({ name: 'Ben Otieno', company_domain: 'globex' });
  });

  test('webhooks, with the Basic password that the real answer carries', async () => {
    const { data } = await officialClient(pipedrive, tokenOf('ana')).webhooks.getWebhooks();
    expect(data?.length).toBeGreaterThan(2);
    expect(data?.find(({ http_auth_user }) => http_auth_user !== null)?.http_auth_password).toBeTruthy();
    expect(data?.map(({ is_active }) => is_active)).toEqual([1, 1, 1, 0]);
  });

  test('deals updated since a moment, page by page', async () => {
    const { deals } = officialClient(pipedrive, tokenOf('ana'));
    const updated_since = `${new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 19)}Z`;
    const since = Date.parse(updated_since);
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await deals.getDeals({
        updated_since,
        sort_by: 'update_time',
        sort_direction: 'desc',
        limit: 20,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const times = (page.data ?? []).map(({ update_time }) => Date.parse(update_time ?? ''));
      expect(times.length).toBeLessThanOrEqual(20);
      found.push(...times);
      cursor = page.additional_data?.next_cursor ?? undefined;
    } while (cursor);
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual([...found].sort((one, other) => other - one));
    expect(Math.min(...found)).toBeGreaterThanOrEqual(since);
    expect(found).toHaveLength(pipedrive.world.deals('acme').filter(({ updated }) => updated >= since).length);
  });

  test('a changelog, page by page, newest first', async () => {
    const { changelogs } = officialClient(pipedrive, tokenOf('ana'));
    const all = pipedrive.world.changes('acme', 5);
    const first = await changelogs.getDealChangelog({ id: 5, limit: all.length - 1 });
    expect(first.data).toHaveLength(all.length - 1);
    const rest = await changelogs.getDealChangelog({ id: 5, cursor: first.additional_data.next_cursor ?? '' });
    expect(rest.data).toHaveLength(1);
    expect(rest.additional_data.next_cursor).toBeNull();
    const times = [...first.data, ...rest.data].map(({ time }) => time ?? '');
    expect(times).toEqual([...times].sort().reverse());
  });

  test('what a tool wrote through the API shows in the changelog, with the tool as its agent', async () => {
    const { deals, changelogs } = officialClient(pipedrive, tokenOf('ben'));
    await deals.updateDeal({ id: 7, UpdateDealRequest: { value: 4321 } });
    const { data } = await changelogs.getDealChangelog({ id: 7, limit: 1 });
    expect(data[0]).toMatchObject({ field_key: 'value', new_value: '4321', actor_user_id: 102, change_source: 'api' });
    expect(data[0]?.change_source_user_agent).toMatch(/^Pipedrive-SDK-Javascript-/);
  });
});

describe('a regenerated token', () => {
  test('is refused in the old form at once, in the words of the gateway, and accepted in the new one', async () => {
    const old = tokenOf('carla', 'globex');
    const before = officialClient(pipedrive, old, 'globex');
    await expect(before.users.getCurrentUser()).resolves.toMatchObject({ success: true });

    const next = pipedrive.world.regenerate('globex', 'carla');
    expect(next).toMatch(/^[0-9a-f]{40}$/);
    const refused = {
      success: false,
      error: 'unauthorized access',
      errorCode: 401,
      error_info: 'Please check developers.pipedrive.com',
    };
    await expect(before.users.getCurrentUser()).rejects.toEqual(refused);
    await expect(before.deals.getDeals()).rejects.toEqual(refused);
    await expect(before.webhooks.getWebhooks()).rejects.toEqual(refused);

    const { data } = await officialClient(pipedrive, next, 'globex').users.getCurrentUser();
    expect(data).toMatchObject({ name: 'Carla Reyes' });
  });

  test('of one user in one company leaves all others alone', async () => {
    const others = [
      ['ben', 'acme'],
      ['ana', 'globex'],
      ['ana', 'initech'],
    ] as const;
    const tokens = others.map(([user, company]) => tokenOf(user, company));
    pipedrive.world.regenerate('acme', 'ana');
    expect(others.map(([user, company]) => tokenOf(user, company))).toEqual(tokens);
    for (const [index, [, company]] of others.entries()) {
      const { users } = officialClient(pipedrive, tokens[index] ?? '', company);
      await expect(users.getCurrentUser()).resolves.toMatchObject({ success: true });
    }
  });
});
