import { describe, expect, it } from 'vitest';
import { guideOf as builtIn } from '../../../utils/catalogue';
import { knowledgeWith } from '../../../utils/catalogue/knowledge';
import { authWith } from '../../../utils/catalogue/organisation';
import { judgeLines } from '../../../utils/core/inventory/lines';
import { readPolicy } from '../../../utils/core/policy';
import { openLink } from '../../../utils/core/screen/guide';

const { policy, refused } = readPolicy({
  catalogue: [
    { id: 'acme-hub', name: 'Acme Hub', auth: 'token', where: 'Vault > Keys', link: 'https://hub.acme.example/keys' },
    { id: 'zap-bridge', name: 'Zap bridge', auth: 'oauth' },
    { id: 'n8n', name: 'Our automation', auth: 'token', link: 'https://flows.acme.example/{team}/credentials' },
    { id: 'acme-hub', name: 'Acme Hub again' },
    { id: 'ours', name: 'Make' },
  ],
});
const { kinds, guideOf, suggest, recognise } = knowledgeWith(policy.catalogue);
const idsFor = (query: string) => suggest(query).guides.map(({ id }) => id);

describe('kinds of tool that the organisation describes', () => {
  it('are found by name, id and the host of their link, and come first', () => {
    expect(idsFor('hub')[0]).toBe('acme-hub');
    expect(idsFor('zap').slice(0, 2)).toEqual(['zap-bridge', 'zapier']);
    expect(idsFor('acme-hu')).toEqual(['acme-hub']);
    expect(suggest('https://hub.acme.example/keys?x=1')).toMatchObject({
      guides: [{ id: 'acme-hub' }],
      url: 'https://hub.acme.example/keys?x=1',
    });
    expect(kinds.slice(0, 3)).toEqual(['acme-hub', 'zap-bridge', 'n8n']);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('have a guide that says where it comes from, and holds nothing that the organisation did not say', () => {
    const guide = guideOf(' ACME hub ');
    expect(guide).toMatchObject({ id: 'acme-hub', where: 'Vault > Keys', origin: { replaces: false }, keys: [] });
    expect(openLink(guide)).toBe('https://hub.acme.example/keys');
    expect(guide?.unverified.size).toBe(0);
    expect(guideOf('zapier')).toEqual(builtIn('zapier'));
    expect(guideOf('zapier')?.origin).toBeNull();
    expect([guideOf('no such kind'), guideOf(null)]).toEqual([null, null]);
  });

  it('stand in place of a built-in kind of the same id, however that is asked for, and say so', () => {
    for (const name of ['n8n', 'N8N', 'our automation']) {
      expect(guideOf(name)).toMatchObject({ name: 'Our automation', origin: { replaces: true } });
    }
    expect(idsFor('n8n').filter((id) => id === 'n8n')).toHaveLength(1);
    expect(suggest('https://acme.app.n8n.cloud/x').guides).toMatchObject([{ name: 'Our automation' }]);
    expect(recognise('n8n production', null)?.name).toBe('Our automation');
    expect(openLink(guideOf('n8n'))).toBeNull();
  });

  it('do not take the id of another kind by their name', () => {
    expect(guideOf('make')).toEqual(builtIn('make'));
    expect(guideOf('ours')?.name).toBe('Make');
  });

  it('are recognised by their whole name in a pasted list', () => {
    const { rows } = judgeLines('Acme Hub\nAcme Hub of Ben\nZapier', [], recognise);
    expect(rows).toMatchObject([
      { draft: { name: 'Acme Hub', catalogue: 'acme-hub' } },
      { draft: { name: 'Acme Hub of Ben', catalogue: null } },
      { draft: { name: 'Zapier', catalogue: 'zapier' } },
    ]);
  });

  it('say how their tools sign in', () => {
    const authOf = authWith(policy.catalogue);
    expect(['acme-hub', 'zap-bridge', 'n8n', 'make', 'nobody', null].map(authOf)).toEqual([
      ...['token', 'oauth', 'token', 'unknown'],
      ...[null, null],
    ]);
  });

  it('come once each: a second of the same id is refused and named', () => {
    expect(refused).toEqual(['catalogue 4']);
    expect(guideOf('acme-hub')?.name).toBe('Acme Hub');
  });
});
