/**
 * Runs before Rekey's own code, in a copy of the build that only these tests load. At every call that crosses a boundary
 * (the database, the browser's storage, tabs, scripts, badge, alarms) it asks the test whether to go on; while it asks, the
 * test may end the worker, the page or the browser.
 */

/** Where the test listens; put in when this file is built. */
declare const GATE: string;
type Call = (...args: unknown[]) => unknown;

const place = 'document' in globalThis ? (location.pathname.split('/').at(-1) ?? 'page') : 'worker';
const { fetch } = globalThis;

/** Out: whether the call goes on. A test that does not answer has gone. */
async function mayGoOn(point: string): Promise<boolean> {
  const body = JSON.stringify({ place, point });
  const answer = await fetch(GATE, { method: 'POST', body }).then((response) => response.text());
  return answer !== 'refuse';
}

function guard(api: Record<string, unknown> | undefined, name: string, point: string): void {
  const call = api?.[name] as Call | undefined;
  if (api === undefined || call === undefined) return;
  api[name] = async (...args: unknown[]) => {
    if (!(await mayGoOn(point))) throw new Error(`refused: ${point}`);
    return call.apply(api, args);
  };
}

type Api = Record<string, Record<string, never>>;
const { storage, scripting, tabs, action, alarms } = (globalThis as unknown as { chrome: Api }).chrome;
guard(storage?.local, 'set', 'storage.local');
guard(storage?.session, 'set', 'storage.session');
guard(scripting, 'executeScript', 'executeScript');
guard(tabs, 'sendMessage', 'tabs.sendMessage');
guard(action, 'setBadgeText', 'badge');
guard(alarms, 'create', 'alarm');

/** Transactions that wait for their answer. */
const held = new WeakSet<IDBTransaction>();
const { get } = IDBObjectStore.prototype;

/** Keeps a transaction open with reads until the test has answered: everything is written, nothing is committed. */
function hold(store: IDBObjectStore): void {
  const { transaction } = store;
  if (transaction.db.name !== 'rekey' || transaction.mode !== 'readwrite' || held.has(transaction)) return;
  held.add(transaction);
  let answer: boolean | null = null;
  void mayGoOn('database').then((goesOn) => {
    answer = goesOn;
  });
  const wait = () => {
    if (answer === null) get.call(store, 'nothing').onsuccess = wait;
    else if (!answer) transaction.abort();
  };
  wait();
}

for (const name of ['put', 'add', 'delete', 'clear'] as const) {
  const write = IDBObjectStore.prototype[name] as Call;
  Object.assign(IDBObjectStore.prototype, {
    [name](this: IDBObjectStore, ...args: unknown[]) {
      hold(this);
      return write.apply(this, args);
    },
  });
}
