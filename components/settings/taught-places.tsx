import { MapPinOff } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { byName, day } from '../format';
import { Button } from '../ui/button';

/** A host on which the user pointed at the token, and when (milliseconds since 1970). */
export interface TaughtHost {
  host: string;
  at: number;
}

/** Where the user pointed at their token, host by host, with the way to forget it. */
export function TaughtPlaces({
  hosts,
  now,
  busy,
  onForget,
}: {
  hosts: readonly TaughtHost[];
  now: number;
  busy: boolean;
  onForget: (host: string) => Promise<void>;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const forget = async (host: string) => {
    await onForget(host);
    // The button that had the focus is gone with its line.
    heading.current?.focus();
  };
  return (
    <section>
      <h2 tabIndex={-1} ref={heading}>
        {i18n.t('settings.taught')}
      </h2>
      <p class="muted">{i18n.t(hosts.length === 0 ? 'settings.taughtNone' : 'settings.taughtLead')}</p>
      {hosts.length > 0 && (
        <ul class="taught">
          {[...hosts]
            .sort((a, b) => byName(a.host, b.host))
            .map(({ host, at }) => (
              <li key={host} class="setting">
                <p>
                  <bdi class="taught__host">{host}</bdi>
                  <span class="muted">{i18n.t('settings.taughtAt', [day(at, now)])}</span>
                </p>
                <Button
                  icon={MapPinOff}
                  busy={busy}
                  aria-label={i18n.t('settings.taughtForgetHost', { host })}
                  onPress={() => void forget(host)}
                >
                  {i18n.t('settings.taughtForget')}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
