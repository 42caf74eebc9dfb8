import { i18n } from '#i18n';
import type { FindingsView, ReceiverView, WriterView } from '../../utils/core/finding/view';
import { nameKey, type Tool } from '../../utils/core/inventory/tool';
import { count, when } from '../format';
import type { Kinds, Trace } from './actions';
import { Finding } from './finding';
import { agentOffer, receiverWords, writerWords } from './words';

interface Props {
  view: FindingsView;
  /** The account that was looked at. */
  account: string;
  /** Tools on its list. */
  tools: readonly Tool[];
  kinds: Kinds;
  now: number;
  busy: boolean;
  onAdd: (trace: Trace, name: string, kind: string | null) => void;
  onTie: (trace: Trace, tool: string) => void;
  onUntie: (trace: Trace) => void;
}

/** What the last look found: what it cost, who listens, who writes. */
export function Findings(props: Props) {
  const { view, now } = props;
  return (
    <>
      <p class="muted">{i18n.t('find.asked', view.requests, [count(view.requests), when(view.at, now)])}</p>
      <section class="findings">
        <h3>{i18n.t('find.listens')}</h3>
        <p class="muted">{i18n.t('find.listensHint')}</p>
        <Listeners {...props} />
      </section>
      <section class="findings">
        <h3>{i18n.t('find.writes')}</h3>
        <Writers {...props} />
      </section>
    </>
  );
}

function Listeners({ view: { receivers, others, apps }, ...props }: Props) {
  if (receivers === null) return <p>{i18n.t('find.listensUnknown')}</p>;
  return (
    <>
      {receivers.length === 0 ? (
        <p>{i18n.t('find.listensNone')}</p>
      ) : (
        <ul class="findings__list">
          {receivers.map((receiver) => (
            <Listener key={receiver.webhooks.join()} receiver={receiver} {...props} />
          ))}
        </ul>
      )}
      {others + apps > 0 && (
        <p class="muted">
          {others > 0 && i18n.t('find.listensOthers', others, [count(others)])}{' '}
          {apps > 0 && i18n.t('find.listensApps', apps, [count(apps)])}
        </p>
      )}
    </>
  );
}

function Listener({
  receiver,
  account,
  tools,
  kinds,
  now,
  busy,
  onAdd,
  onTie,
  onUntie,
}: Omit<Props, 'view'> & { receiver: ReceiverView }) {
  const { host, kind, webhooks, tool } = receiver;
  const known = kinds.name(kind);
  const offer = freeName(known ?? host, host, tools);
  const trace = { account, webhooks };
  return (
    <Finding
      name={known ?? host}
      tool={tool}
      tools={tools}
      oauth={kinds.usesOauth(kind) ? known : null}
      offer={offer}
      busy={busy}
      onAdd={() => onAdd(trace, offer, kind)}
      onTie={(id) => onTie(trace, id)}
      onUntie={() => onUntie(trace)}
    >
      <p class="muted">
        {webhooks.length > 1 && `${i18n.t('find.webhooks', webhooks.length, [count(webhooks.length)])}: `}
        {receiverWords(receiver, now)}
      </p>
    </Finding>
  );
}

function Writers({ view: { writers, deals }, ...props }: Props) {
  if (writers === null) return <p>{i18n.t('find.writesUnknown')}</p>;
  return (
    <>
      <p class="muted">
        {i18n.t('find.writesHint', deals, [count(deals)])} {i18n.t('find.writesOauth')}
      </p>
      {writers.length === 0 ? (
        <p>{i18n.t('find.writesNone')}</p>
      ) : (
        <ul class="findings__list">
          {writers.map((writer) => (
            <Writer key={writer.agent} writer={writer} {...props} />
          ))}
        </ul>
      )}
    </>
  );
}

function Writer({
  writer,
  account,
  tools,
  kinds,
  now,
  busy,
  onAdd,
  onTie,
  onUntie,
}: Omit<Props, 'view'> & { writer: WriterView }) {
  const { agent, state, tool } = writer;
  const { kind, name: offer } = agentOffer(agent, kinds);
  const oauth = kinds.usesOauth(kind) ? offer : null;
  // What holds no token is silent for another reason.
  const alarm = state === 'silent' && oauth === null;
  const trace = { account, agent };
  return (
    <Finding
      name={agent || i18n.t('find.noAgent')}
      tool={tool}
      tools={tools}
      oauth={oauth}
      offer={offer}
      busy={busy}
      onAdd={() => onAdd(trace, offer, kind)}
      onTie={(id) => onTie(trace, id)}
      onUntie={() => onUntie(trace)}
    >
      <p class="muted">
        {i18n.t('find.changes', writer.count, [count(writer.count)])},{' '}
        <span class={alarm ? 'finding__silent' : undefined}>{writerWords(writer, now)}</span>
      </p>
    </Finding>
  );
}

/** A second receiver of the same kind is another tool: its host tells them apart. */
function freeName(name: string, host: string, tools: readonly Tool[]): string {
  const isTaken = tools.some((tool) => nameKey(tool.name) === nameKey(name));
  return isTaken && name !== host ? `${name} (${host})` : name;
}
