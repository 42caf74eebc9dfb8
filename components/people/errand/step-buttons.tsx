import { KeyRound, Mail, Undo2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { How } from '../../../utils/core/access/event';
import { isOver } from '../../../utils/core/access/standing';
import { ReasonForm } from '../../checklist/reason-form';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { AdminBranch } from './admin-branch';
import { AdminForm } from './admin-form';
import { messageFor } from './message';
import { OwnerForm } from './owner-form';
import type { StepProps } from './step-line';
import { stepName } from './words';

type Form = 'waived' | 'blocked' | 'message' | 'admin' | 'unknown' | 'owner';

/** What can be said of a step in its state, and the forms that this takes. */
export function StepButtons(props: StepProps & { busy: boolean; act: (action: () => Promise<void>) => Promise<void> }) {
  const { step, place, errand, people, pages, actions, busy, act } = props;
  const [form, setForm] = useState<Form | null>(null);
  const close = () => setForm(null);
  const settle = (how: How, reason: string | null) => {
    close();
    void act(() => actions.settle(step, how, reason));
  };
  const over = isOver(step.state);
  const message = messageFor(step.kind, errand, place);
  if (form === 'waived' || form === 'blocked') {
    const what = stepName(step);
    return (
      <ReasonForm
        title={form === 'waived' ? i18n.t('errand.waiveTitle', { what }) : i18n.t('errand.blockTitle', { what })}
        submit={form === 'waived' ? i18n.t('errand.waive') : i18n.t('errand.block')}
        label={form === 'waived' ? i18n.t('errand.reason') : i18n.t('errand.obstacle')}
        onReason={(reason) => settle(form, reason)}
        onCancel={close}
      />
    );
  }
  if (form === 'message' && message !== null) {
    return (
      <Message text={message} rows={9}>
        <Button onPress={close}>{i18n.t('checklist.askPanel.close')}</Button>
      </Message>
    );
  }
  if (form === 'admin') {
    return (
      <AdminForm
        people={people}
        known={place.admin}
        onAdmin={(admin) => {
          close();
          void act(() => actions.adminFound(step, admin));
        }}
        onCancel={close}
      />
    );
  }
  if (form === 'unknown') {
    return (
      <AdminBranch
        message={messageFor('admin', errand, { ...place, admin: null })}
        pages={pages}
        onBlock={() => setForm('blocked')}
        onClose={close}
      />
    );
  }
  if (form === 'owner') {
    return (
      <OwnerForm
        people={people.filter(({ id }) => !errand.people.includes(id))}
        onOwner={(owner) => {
          close();
          void act(() => actions.handOver(step, owner));
        }}
        onCancel={close}
      />
    );
  }
  return (
    <div class="actions">
      {!over && <MainButton {...props} onForm={setForm} onDone={() => settle('done', null)} />}
      {!over && message !== null && step.kind !== 'admin' && (
        <Button icon={Mail} onPress={() => setForm('message')}>
          {i18n.t('errand.message')}
        </Button>
      )}
      {!over && step.kind === 'admin' && (
        <Button onPress={() => setForm('unknown')}>{i18n.t('errand.adminUnknown')}</Button>
      )}
      {!over && (
        <>
          <Button kind="quiet" busy={busy} onPress={() => setForm('waived')}>
            {i18n.t('errand.waive')}
          </Button>
          <Button kind="quiet" busy={busy} onPress={() => setForm('blocked')}>
            {i18n.t('errand.block')}
          </Button>
        </>
      )}
      {step.canUndo && (
        <Button kind="quiet" icon={Undo2} busy={busy} onPress={() => void act(() => actions.undo(step))}>
          {i18n.t('common.undo')}
        </Button>
      )}
    </div>
  );
}

/** The one button that a step is about. */
function MainButton({
  step,
  place,
  actions,
  busy,
  act,
  onForm,
  onDone,
}: Parameters<typeof StepButtons>[0] & { onForm: (form: Form) => void; onDone: () => void }) {
  switch (step.kind) {
    case 'admin':
      return (
        <Button kind="main" busy={busy} onPress={() => onForm('admin')}>
          {i18n.t('errand.nameAdmin')}
        </Button>
      );
    case 'hand-over':
      return (
        <Button kind="main" busy={busy} onPress={() => onForm('owner')}>
          {i18n.t('errand.nameOwner')}
        </Button>
      );
    case 'token-test':
      return (
        <Button kind="main" busy={busy} onPress={() => void act(() => actions.tested(step))}>
          {i18n.t('checklist.itWorks')}
        </Button>
      );
    case 'new-token':
      // Where the rotation is under way, it is the checklist that goes on.
      return step.rotation !== null || step.account === null ? null : (
        <Button
          kind="main"
          icon={KeyRound}
          busy={busy}
          onPress={() => void act(() => actions.replaceToken(place.domain))}
        >
          {i18n.t('errand.replaceToken')}
        </Button>
      );
    default:
      return (
        <Button kind="main" busy={busy} onPress={onDone}>
          {i18n.t('errand.done')}
        </Button>
      );
  }
}
