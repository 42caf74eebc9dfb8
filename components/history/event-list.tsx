import { i18n } from '#i18n';
import type { Event } from '../../utils/core/rotation/event';
import { when } from '../format';
import { Button } from '../ui/button';
import { useGrowing } from '../ui/growing';
import { type Names, sentence } from './sentences';

/** Events drawn at first, and whenever the end of the list comes near. */
const STEP = 100;

/** What happened, event by event, newest last. */
export function EventList({ events, names, now }: { events: readonly Event[]; names: Names; now: number }) {
  const { shown, end, grow } = useGrowing(events.length, STEP);
  return (
    <>
      <ol class="events">
        {events.slice(0, shown).map((event) => (
          <li key={event.hash} class="events__row">
            <time class="events__when" dateTime={new Date(event.at).toISOString()}>
              {when(event.at, now)}
            </time>
            <span dir="auto">{sentence(event, names, now)}</span>
          </li>
        ))}
      </ol>
      {events.length > shown && (
        <div ref={end}>
          <Button onPress={grow}>{i18n.t('tools.showMore')}</Button>
        </div>
      )}
    </>
  );
}
