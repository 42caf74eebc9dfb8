import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import yaml from '../../utils/locales/en.yml?raw';

const messages = generateChromeMessages(parseMessagesText(yaml, 'YAML'));

/** What the browser's `i18n.getMessage` would say, from the same file that the build makes its messages of. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  const text = Object.hasOwn(messages, key) ? (messages[key]?.message ?? '') : '';
  return text.replace(/\$(\$|[1-9])/g, (_match, what: string) =>
    what === '$' ? '$' : (substitutions[Number(what) - 1] ?? ''),
  );
}

// The real `#i18n` then speaks in component tests as it does in the browser, with its plurals and placeholders.
Object.assign(fakeBrowser.i18n, { getMessage });
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
