import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NowPage } from '../../components/now/now-page';
import type { WelcomeActions } from '../../components/welcome/actions';
import type { Allowed } from '../../components/welcome/choices-step';
import { WelcomePage } from '../../components/welcome/welcome-page';
import { checklistView } from '../../utils/core/screen/checklist';
import type { Step } from '../../utils/core/screen/first-run';
import { toolActions } from './actions';
import { account, NOW, snapshot, tool } from './fixtures';
import { knowledge } from './knowledge';
import { settle } from './settle';

afterEach(cleanup);

const acme = account('acme');
const named = account('globex', null, { token: null });
const ALLOWED: Allowed = { access: true, asksAtCopy: true, checksTokens: false, liveChecks: true, pageChecks: true };

/** The first run at a step, with what is kept of it as a state. */
function show(at: Step | null, { accounts = [acme], tools = [tool('n8n')], allowed = {} as Partial<Allowed> } = {}) {
  const done = () => vi.fn(async () => {});
  const keepStep = vi.fn(async (_step: Step | null) => {});
  const actions = {
    keepStep,
    ...{ openApiTab: done(), planReplacement: done(), startByHand: done(), addTool: done() },
    ...{ addCompany: done(), forgetCompany: done(), keepAsksAtCopy: done(), chooseChecksTokens: done() },
    requestAccess: vi.fn(async () => false),
    tools: toolActions(),
    ...{ openTools: vi.fn(), openNow: vi.fn(), openChecklist: vi.fn() },
  } satisfies WelcomeActions;
  function Kept() {
    const [step, setStep] = useState(at);
    keepStep.mockImplementation(async (to) => setStep(to));
    const rest = { accounts, tools, people: [], catalogue: knowledge, now: NOW, actions };
    return <WelcomePage step={step} allowed={{ ...ALLOWED, ...allowed }} finding={<p>Finding</p>} {...rest} />;
  }
  render(<Kept />);
  return actions;
}

const press = (name: string | RegExp) => settle(() => fireEvent.click(page.getByRole('button', { name })));
const heading = () => page.getByRole('heading', { level: 1 });
const main = () => [...document.querySelectorAll('.button--main')].map((button) => button.textContent);
const current = () => document.querySelector('[aria-current="step"]')?.textContent;

describe('the row of steps', () => {
  it('goes on from the question, remembers each step and leads the focus to its heading', async () => {
    const { keepStep, openNow } = show(null);
    await press(/^Just getting ready/);
    for (const [title, step] of [
      ['Which account?', '1Account'],
      ['Which tools use your token?', '2Tools'],
      ['What may Rekey do?', '3Choices'],
    ] as const) {
      expect([heading().textContent, current(), main()]).toEqual([title, step, ['Continue']]);
      expect(document.activeElement).toBe(heading());
      await press('Continue');
    }
    expect(heading().textContent).toBe('Rekey is ready: when your token changes, it notices');
    expect(document.activeElement).toBe(heading());
    await press('Done');
    expect(keepStep.mock.calls.flat()).toEqual(['account', 'tools', 'choices', 'end', null]);
    expect(openNow).toHaveBeenCalledOnce();
  });

  it('goes on where it was left, to any other step, and back to the question', async () => {
    show('choices');
    expect(heading().textContent).toBe('What may Rekey do?');
    await press('Tools');
    expect(heading().textContent).toBe('Which tools use your token?');
    await press('Start over');
    expect(page.getByText('Have you already generated the new token?')).toBeTruthy();
    expect(document.activeElement).toBe(heading());
  });

  it('can be skipped through with nothing at all', async () => {
    show('account', { accounts: [], tools: [] });
    for (let step = 0; step < 2; step += 1) await press('Skip this step');
    await press('Continue');
    expect(heading().textContent).toBe('Almost ready');
  });

  it('stays where it is, and says so, when the step could not be kept', async () => {
    const { keepStep } = show('account');
    keepStep.mockRejectedValueOnce(new Error('full'));
    await press('Continue');
    expect(page.getByText('That did not work. Nothing was lost.')).toBeTruthy();
    expect(heading().textContent).toBe('Which account?');
  });

  it('keeps the urgent answers as short as they are', async () => {
    const { startByHand, keepStep } = show(null);
    await press(/^Yes/);
    await press('Now');
    expect(startByHand).toHaveBeenCalledOnce();
    expect(heading().textContent).toBe('What stopped working?');
    expect(keepStep).not.toHaveBeenCalled();
  });
});

describe('which account', () => {
  it('is about seeing the token until one was seen', async () => {
    const { openApiTab } = show('account', { accounts: [named] });
    expect(main()).toEqual(['Open the API tab']);
    await settle(() => fireEvent.click(page.getByText('Open the API tab', { selector: '.button--main *' })));
    expect(openApiTab).toHaveBeenCalledWith('globex');
    expect(page.getByText('token not seen yet')).toBeTruthy();
  });

  it('says which were seen, and leads to those that were not', async () => {
    const { openApiTab, forgetCompany } = show('account', { accounts: [acme, named] });
    expect(page.getByText('Token seen: acme')).toBeTruthy();
    await press('Open the API tab of globex');
    expect(openApiTab).toHaveBeenCalledWith('globex');
    await press('Take globex off again');
    expect(forgetCompany).toHaveBeenCalledWith(named.id);
  });

  it('takes the name of a company as it is typed or pasted, and turns down what is none', async () => {
    const { addCompany } = show('account', { accounts: [] });
    const box = page.getByLabelText<HTMLInputElement>('Or name the company');
    const name = async (value: string) => {
      fireEvent.input(box, { target: { value } });
      await press('Add');
    };
    await name('not a company');
    expect(page.getByText('Write it like acme or acme.pipedrive.com.')).toBeTruthy();
    await name('https://Acme.pipedrive.com/deals');
    expect(addCompany.mock.calls).toEqual([['acme']]);
    expect(box.value).toBe('');
  });
});

describe('which tools', () => {
  it('says how many are listed, and hides finding while a tool is added', async () => {
    const { tools } = show('tools', { tools: [tool('n8n'), tool('Gone', { removedAt: NOW })] });
    expect(page.getByText('1 tool on your list')).toBeTruthy();
    expect(page.queryByText('Gone')).toBeNull();
    await press('Add tool');
    expect(page.getByText('Finding').closest('[hidden]')).not.toBeNull();
    expect(main()).toEqual(['Add to the list']);
    fireEvent.input(page.getByRole('combobox', { name: 'Which tool?' }), { target: { value: 'zap' } });
    await settle(() => fireEvent.keyDown(page.getByRole('combobox', { name: 'Which tool?' }), { key: 'Enter' }));
    await press('Add to the list');
    expect(tools.add).toHaveBeenCalledWith(expect.objectContaining({ name: 'Zapier', catalogue: 'zapier' }), null);
    expect(page.getByText('Zapier is on the list.')).toBeTruthy();
    expect(page.getByText('Finding').closest('[hidden]')).toBeNull();
    await settle(() => {});
    expect(document.activeElement?.textContent).toBe('Add tool');
  });

  it('takes pasted lists, answers of colleagues and files', async () => {
    const { tools } = show('tools', { tools: [] });
    expect(main()).toEqual(['Add tool']);
    await press('Ask your company');
    await press('Paste the answers');
    fireEvent.input(page.getByLabelText('Your tools'), { target: { value: 'Form\nZapier' } });
    await press('Look through them');
    await press('Add 2 tools');
    expect(tools.addSeveral).toHaveBeenCalledOnce();
    const files = [new File(['{}'], 'tools.json')];
    await settle(() => fireEvent.change(page.getByLabelText('Import tools'), { target: { files } }));
    expect(tools.importFile).toHaveBeenCalledOnce();
  });
});

describe('what Rekey may do', () => {
  it('keeps the question at copying as it is chosen', async () => {
    const { keepAsksAtCopy } = show('choices');
    const choice = page.getByLabelText<HTMLInputElement>('Ask where the token goes when I copy it');
    expect(choice.checked).toBe(true);
    await settle(() => fireEvent.click(choice));
    expect(keepAsksAtCopy).toHaveBeenCalledWith(false);
  });

  it('asks Pipedrive after a change only where that is ticked; nothing to tick where the organisation decided', async () => {
    const { chooseChecksTokens } = show('choices');
    const choice = page.getByLabelText<HTMLInputElement>(/^After the change, ask Pipedrive once/);
    expect(choice.checked).toBe(false);
    await settle(() => fireEvent.click(choice));
    expect(chooseChecksTokens).toHaveBeenCalledWith(true);
    cleanup();
    show('choices', { allowed: { checksTokens: null, liveChecks: false } });
    expect(page.queryAllByRole('checkbox')).toHaveLength(1);
  });

  it('asks for access where it is withheld, and says when it still is', async () => {
    const { requestAccess } = show('choices', { allowed: { access: false } });
    expect(main()).toEqual(['Allow Rekey on Pipedrive']);
    await press('Allow Rekey on Pipedrive');
    expect(requestAccess).toHaveBeenCalledOnce();
    expect(page.getByText(/^Still not allowed/)).toBeTruthy();
  });

  it('says what the organisation has switched off', () => {
    show('choices', { allowed: { liveChecks: false, pageChecks: false } });
    expect(page.getAllByText(/Your organisation has switched/)).toHaveLength(2);
  });
});

describe('the end', () => {
  it('names what is missing, with the way to it', async () => {
    const { openApiTab } = show('end', { accounts: [named], tools: [] });
    expect(main()).toEqual(['Open the API tab']);
    expect(page.getByText('The token of globex has not been seen yet.')).toBeTruthy();
    await press('Open the API tab');
    expect(openApiTab).toHaveBeenCalledWith('globex');
    await press('List tools');
    expect(heading().textContent).toBe('Which tools use your token?');
  });

  it('is ready with one account seen, and still names the other', () => {
    show('end', { accounts: [acme, named] });
    expect(heading().textContent).toContain('Rekey is ready');
    expect(page.getByText('What is still missing can follow at any time.')).toBeTruthy();
    expect(main()).toEqual(['Done']);
  });
});

describe('the empty dashboard', () => {
  const link = (of: Parameters<typeof snapshot>[0], settingUp: boolean) => {
    const shown = snapshot(of);
    const ways = { onOpenChecklist: vi.fn(), onOpenApiTab: vi.fn(), onSettings: vi.fn(), onRecoveryTold: vi.fn() };
    const starting = {
      openApiTab: vi.fn(),
      planReplacement: vi.fn(async () => {}),
      startByHand: vi.fn(async () => {}),
    };
    const rest = { now: NOW, ...ways, starting, onAddTools: vi.fn(), kindName: () => null, signs: () => null };
    render(<NowPage snapshot={shown} checklist={checklistView(shown, '?')} settingUp={settingUp} {...rest} />);
    return page.queryByRole('link', { name: 'Go on with the set-up' })?.getAttribute('href');
  };

  it('offers to go on while something is missing', () => {
    expect(link({}, true)).toBe('#/welcome');
    cleanup();
    expect(link({ accounts: [acme] }, true)).toBe('#/welcome');
  });

  it('offers nothing once there is a list, or no first run was begun', () => {
    expect(link({ accounts: [acme], tools: [tool('n8n')] }, true)).toBeUndefined();
    cleanup();
    expect(link({}, false)).toBeUndefined();
  });
});
