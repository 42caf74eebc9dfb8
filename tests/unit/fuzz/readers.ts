import fc from 'fast-check';
import { readInventory } from '../../../utils/browser/service/file';
import { slices } from '../../../utils/browser/slices';
import { recognise } from '../../../utils/catalogue/recognise';
import { hostPatterns } from '../../../utils/catalogue/traces';
import { companiesInJson, companiesInTable } from '../../../utils/core/access/list';
import { companyOf, isApiTab, isPipedrive, isWebAppHost, parseCompany } from '../../../utils/core/address';
import { taughtSchema } from '../../../utils/core/detection/taught';
import { foundSchema } from '../../../utils/core/finding/look';
import { readCell, writeCell } from '../../../utils/core/inventory/csv';
import { judgeTool } from '../../../utils/core/inventory/draft';
import { judgeLines } from '../../../utils/core/inventory/lines';
import { parseMessage } from '../../../utils/core/messages';
import { readPolicy } from '../../../utils/core/policy';
import { eventSchema } from '../../../utils/core/rotation/event';
import { fold } from '../../../utils/core/rotation/fold';
import { company, z } from '../../../utils/core/schema';
import { cutLines, cutSecrets } from '../../../utils/core/secret';
import { reduceChanges } from '../../../utils/pipedrive/changelog';
import { Asker, ME } from '../../../utils/pipedrive/request';
import { askAbout } from '../../../utils/pipedrive/tokens';
import { reduceWebhooks } from '../../../utils/pipedrive/webhooks';
import { chain, id, OPENED, T0 } from '../core/records';
import { RIGHT } from '../core/right-messages';
import { mutated, texts } from './inputs';

/** What a reader made of an input: whether it refused it, or cleaned it, and what it let through. */
export interface Read {
  refused: boolean;
  out: unknown;
}

/** One place where something foreign comes in. `read` must take anything, and throws where it let through what is wrong. */
export interface Reader {
  inputs: fc.Arbitrary<unknown>;
  read: (input: never) => Read | Promise<Read>;
}

function reader<T>(inputs: fc.Arbitrary<T>, read: (input: T) => Read | Promise<Read>): Reader {
  return { inputs, read: read as Reader['read'] };
}

function must(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

const TOOL = {
  ...{ name: 'n8n production', account: 'acme', auth: 'token', catalogue: 'n8n', owner: 'ops@acme.example' },
  ...{ url: 'https://n8n.acme.example/home/credentials', critical: true, notes: 'edit the credential' },
};
const INVENTORY = { format: 'rekey-inventory', version: 1, tools: [TOOL, { name: 'Zap' }] };
const COPY = {
  format: 'rekey-copy',
  version: 1,
  tables: { people: [{ id: id(1), name: 'Ana' }], tools: [{ ...TOOL, owner: id(1) }] },
};
const KIND = {
  id: 'hub',
  name: 'Acme Hub',
  auth: 'token',
  link: 'https://hub.acme.example/x',
  where: 'Settings',
  test: null,
};
const POLICY = {
  ...{ dueHours: { critical: 4, others: 48 }, retentionDays: 90, handOver: 'Use the vault.', liveChecks: false },
  ...{ pageChecks: true, exports: true, tools: [TOOL], catalogue: [KIND] },
};
const COMPANIES = {
  companies: [{ company: 'acme', label: 'Acme', admin: 'Ana', contact: 'ana@acme.example' }, 'globex'],
};
const TAUGHT = { steps: [{ tag: 'x-a', index: 3, inShadow: true }], attribute: 'data-x', inFrame: false, at: 5 };
const WEBHOOKS = {
  success: true,
  data: [
    {
      ...{ id: 501, user_id: 101, event_action: 'change', event_object: 'deal', is_active: 1, type: 'general' },
      ...{ subscription_url: 'https://hook.eu1.make.com/x', add_time: '2026-05-12 14:20:00', name: 'x' },
      ...{ last_delivery_time: '2026-05-12 15:20:00', last_http_status: 200, http_auth_password: 'x' },
    },
  ],
};
const CHANGES = {
  data: [
    {
      ...{ actor_user_id: 101, time: '2026-05-12 12:58:00', change_source: 'api', field_key: 'value', new_value: 'x' },
      change_source_user_agent: 'python-requests/2.32.3',
    },
  ],
};
const USER = { success: true, data: { id: 101, company_id: 9, company_domain: 'acme', name: 'Ana' } };
const REFUSAL = { success: false, error: 'unauthorized access', errorCode: 401 };
const events = chain([
  OPENED,
  { type: 'task-added', task: id(1), tool: id(11), auth: 'token', since: T0 },
  { type: 'updated', task: id(1), grade: 'said' },
  { type: 'verified', task: id(1), grade: 'alive', wroteAt: 7 },
  { type: 'skipped', task: id(1), remark: id(21) },
  { type: 'checked', old: 'refused', fresh: 'valid', owner: 'same' },
  { type: 'closed', how: 'by-user' },
] as Parameters<typeof chain>[0]);

const hosts = fc.oneof(
  texts,
  fc
    .tuple(
      fc.constantFrom('acme', 'app', 'www', 'a.b', '-x', 'x'.repeat(64), '', 'ACME', 'xn--acm-epa'),
      fc.constantFrom('.', '.app.', '', '-', '..'),
      fc.constantFrom(
        'pipedrive.com',
        'pipedrive.com.evil.example',
        'pipedrive.com.',
        'xpipedrive.com',
        'pipedrıve.com',
        'pipedrive.com:8443',
      ),
    )
    .map((parts) => parts.join('')),
);

const file = async (text: string, name: string): Promise<Read> => {
  const judged = await readInventory(new File([text], name), slices(new AbortController().signal), () => undefined);
  return { refused: judged.refused.length + judged.cut > 0, out: judged };
};

/** Every parser of what comes from outside, by name. */
export const readers: Readonly<Record<string, Reader>> = {
  messages: reader(mutated(Object.values(RIGHT)), (input) => {
    const parsed = parseMessage(input);
    return { refused: !parsed.ok, out: parsed };
  }),
  'rows of tools': reader(mutated([TOOL]), (row) => {
    const judged = judgeTool(row);
    return { refused: !judged.ok || judged.cut > 0, out: judged };
  }),
  'files of JSON': reader(
    fc.oneof(
      mutated([INVENTORY, COPY]).map((value) => JSON.stringify(value) ?? ''),
      texts,
    ),
    (text) => file(text, 'tools.json'),
  ),
  'files of CSV': reader(fc.array(texts, { maxLength: 6 }), (rows) =>
    file(`name,notes,url\n${rows.join('\n')}`, 'tools.csv'),
  ),
  'pasted lists': reader(fc.array(texts, { maxLength: 4 }), (lines) => {
    const judged = judgeLines(lines.join('\n'), [], recognise);
    return { refused: judged.cut > 0 || judged.rows.some(({ state }) => state === 'refused'), out: judged };
  }),
  policies: reader(mutated([POLICY]), (value) => {
    const { policy, refused, cut } = readPolicy(value);
    return { refused: refused.length + cut > 0, out: { policy, refused } };
  }),
  'lists of companies': reader(
    fc.oneof(mutated([COMPANIES]), fc.array(fc.array(texts, { maxLength: 4 }), { maxLength: 3 })),
    (value) => {
      const isRow = (row: unknown) => Array.isArray(row) && row.every((cell) => typeof cell === 'string');
      const isTable = Array.isArray(value) && value.every(isRow);
      const judged = isTable ? companiesInTable(value as string[][]) : companiesInJson(value);
      return { refused: judged.refused.length + judged.cut > 0, out: judged };
    },
  ),
  addresses: reader(hosts, (host) => {
    const [domain, typed] = [companyOf(host), parseCompany(host)];
    for (const one of [domain, typed])
      must(one === null || (z.safeParse(company, one).success && !one.includes('.')), `${one} is no company`);
    if (domain !== null && URL.canParse(`https://${host}`))
      must(new URL(`https://${host}`).hostname === `${domain}.pipedrive.com`, `${host} is another host`);
    if (isPipedrive(host)) must(/pipedrive\.com\.?(?::\d+)?$/.test(host), `${host} is not Pipedrive's`);
    const isTab = isApiTab({ protocol: 'https:', hostname: host, pathname: '/settings/api', hash: '' });
    must(isTab === isWebAppHost(host), `${host} is taken for the API tab`);
    return { refused: domain === null && typed === null, out: [domain, typed] };
  }),
  'free texts': reader(texts, (text) => {
    const [cleaned, lines] = [cutSecrets(text), cutLines(text)];
    must(cutSecrets(cleaned.text).cut === 0, 'a second cut finds more');
    return { refused: cleaned.cut > 0, out: [cleaned, lines] };
  }),
  'cells of tables': reader(texts, (text) => {
    const cell = writeCell(cutSecrets(text).text);
    must(readCell(cell) === cutSecrets(text).text, 'a cell comes back as another one');
    must(!/^[=+\-@\t\r\n]/.test(cell), 'a spreadsheet would run this cell');
    return { refused: cell.startsWith("'"), out: cell };
  }),
  'taught places': reader(mutated([TAUGHT]), (value) => {
    const parsed = z.safeParse(taughtSchema, value);
    return { refused: !parsed.success, out: parsed.data };
  }),
  'answers about webhooks': reader(mutated([WEBHOOKS]), (body) => {
    const receivers = reduceWebhooks(body, 101, hostPatterns);
    must(fits({ receivers, writers: null }), 'a webhook that no message may carry');
    return { refused: receivers.length === 0, out: receivers };
  }),
  'answers about changes': reader(fc.array(mutated([CHANGES]), { maxLength: 2 }), (bodies) => {
    const writers = reduceChanges(bodies, 101, 0);
    must(fits({ receivers: null, writers }), 'a change that no message may carry');
    return { refused: writers.length === 0, out: writers };
  }),
  'verdicts on requests': reader(
    fc.record({
      status: fc.constantFrom(200, 204, 401, 403, 404, 429, 500),
      body: mutated([USER, REFUSAL]),
      raw: fc.boolean(),
    }),
    async ({ status, body, raw }) => {
      const text = raw ? String(JSON.stringify(body)).slice(0, -1) : (JSON.stringify(body) ?? '');
      const fetch = async () => new Response(status === 204 ? null : text, { status });
      const web = { fetch, pause: async () => undefined, timeout: () => new AbortController().signal };
      const answer = await new Asker('https://acme.pipedrive.com', () => 'x', web).get(ME);
      if (answer.kind === 'refused') must(status === 401 && !raw, 'refused by something else than a 401 of its own');
      const asked = await askAbout(new Asker('https://acme.pipedrive.com', () => 'x', web), 'acme');
      return { refused: asked.verdict !== 'valid', out: asked };
    },
  ),
  'events of rotations': reader(fc.array(mutated(events), { maxLength: 5 }), (list) => {
    const good = list.flatMap((one) => {
      const parsed = z.safeParse(eventSchema, one);
      return parsed.success ? [parsed.data] : [];
    });
    return { refused: good.length < list.length, out: [good, fold([...events.slice(0, 2), ...good])] };
  }),
};

function fits(part: object): boolean {
  return z.safeParse(foundSchema, { deals: 0, whole: true, ...part }).success;
}
