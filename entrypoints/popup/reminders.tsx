import { ReminderOffer } from '../../components/reminders/offer';
import { OldTokens } from '../../components/reminders/old-tokens';
import { useWatched } from '../../components/ui/watched';
import { allowReminders, declineReminders, watchTime } from '../../utils/browser/service/time';
import type { Account } from '../../utils/core/account';
import type { ChecklistView } from '../../utils/core/screen/task';

const actions = { allow: allowReminders, decline: declineReminders };

/** What is to be said about time, connected to what was set: the offer to remind, and tokens that are old. */
export function ConnectedReminders({
  checklist,
  accounts,
  now,
}: {
  checklist: ChecklistView;
  accounts: readonly Account[];
  now: number;
}) {
  const [time] = useWatched(watchTime);
  if (time.state !== 'ready') return null;
  const { settings, allowed } = time.value;
  const idle = accounts.filter(({ id }) => checklist.rotations.every(({ account }) => account !== id));
  return (
    <div class="reminders">
      <ReminderOffer
        checklist={checklist}
        offer={settings.reminds && !allowed && !settings.offered}
        now={now}
        actions={actions}
      />
      <OldTokens accounts={idle} schedule={settings.schedule} now={now} />
    </div>
  );
}
