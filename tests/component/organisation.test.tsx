import { cleanup, fireEvent, screen as page, render, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Checklist } from '../../components/checklist/checklist';
import { Organisation } from '../../components/settings/organisation';
import { ToolsPage } from '../../components/tools/tools-page';
import { knowledgeWith } from '../../utils/catalogue/knowledge';
import { readPolicy } from '../../utils/core/policy';
import { checklistView } from '../../utils/core/screen/checklist';
import { popupActions, toolActions } from './actions';
import { account, NOW, rotation, snapshot, task, tool } from './fixtures';
import { settle } from './settle';

afterEach(cleanup);

const { policy } = readPolicy({
  catalogue: [
    {
      ...{ id: 'acme-hub', name: 'Acme Hub', auth: 'token', where: 'Vault > <b>Keys</b>', test: 'Press "Ping"' },
      link: 'https://hub.xn--acm-hoa.example:8443/keys',
    },
    { id: 'n8n', name: 'n8n', auth: 'token', where: 'The flows team does it' },
  ],
});
const catalogue = knowledgeWith(policy.catalogue);

it('a kind from the organisation is offered first and marked, and its guide is on the form', async () => {
  const actions = toolActions();
  render(<ToolsPage tools={[]} people={[]} accounts={[]} catalogue={catalogue} exportsOff={false} actions={actions} />);
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Add tool' })));
  const box = page.getByRole('combobox', { name: 'Which tool?' });
  fireEvent.input(box, { target: { value: 'hub' } });
  const [first, second] = page.getAllByRole('option').map((option) => option.textContent);
  expect(first).toMatch(/^Acme HubFrom your organisation/);
  expect(second).not.toContain('organisation');
  await settle(() => fireEvent.keyDown(box, { key: 'Enter' }));
  const guide = page.getByRole('region', { name: 'What your organisation says about Acme Hub' });
  expect(guide.textContent).toContain('From your organisation');
  expect(guide.textContent).toContain('Vault > <b>Keys</b>');
  await settle(() => fireEvent.click(page.getByRole('button', { name: 'Add to the list' })));
  expect(actions.add).toHaveBeenCalledWith(
    expect.objectContaining({ name: 'Acme Hub', catalogue: 'acme-hub', auth: 'token' }),
    null,
  );
});

it('a task of such a kind has its guide, and its link with the full host', () => {
  const acme = account('acme');
  const tools = [tool('Reports', { catalogue: 'acme-hub' }), tool('Flows', { catalogue: 'n8n' })];
  const of = snapshot({
    ...{ accounts: [acme], tools },
    rotations: [
      rotation(
        acme,
        tools.map((one) => task(one, 'broken')),
      ),
    ],
  });
  const rest = { handOver: null, actions: popupActions().tasks, now: NOW, strong: true, spotlight: null };
  render(<Checklist view={checklistView(of, '?')} guideOf={catalogue.guideOf} {...rest} />);
  const line = (name: string) => page.getByRole('listitem', { name: new RegExp(`^${name}`) });
  const folded = [...document.querySelectorAll('.task:not(.task--open)')] as HTMLElement[];
  for (const one of folded) fireEvent.click(within(one).getByRole('button', { name: 'More' }));
  const link = within(line('Reports')).getByRole<HTMLAnchorElement>('link', { name: 'Open Reports', hidden: true });
  expect(link.href).toBe('https://hub.xn--acm-hoa.example:8443/keys');
  expect(link.parentElement?.textContent).toContain('hub.xn--acm-hoa.example:8443From your organisation');
  expect(line('Reports').querySelector('.details')?.textContent).toContain('Press "Ping"');
  expect(line('Flows').textContent).toContain('From your organisation, in place of what Rekey knows');
  expect(line('Flows').textContent).toContain('The flows team does it');
});

it('the settings page claims nothing of what no part of Rekey does yet', () => {
  const decided = readPolicy({ dueHours: { critical: 4, others: 48 }, retentionDays: 90 });
  expect(decided.refused).toEqual([]);
  const { container } = render(<Organisation decided={decided} />);
  expect(container.textContent).toBe('');
});
