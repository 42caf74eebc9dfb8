/** How a page of a tool holds the token that was saved there. In: the value. Out: the page's body. */
export type Kind = (value: string) => string;

const field = (value: string) => `<label>Token <input value="${value}"></label>`;

/** A script that shows a field in a shadow root; `shadowRoots` lets tests look into closed ones too. */
const rooted = (value: string, mode: 'open' | 'closed') => `
  <token-field></token-field>
  <div id="host"><span>Pipedrive</span></div>
  <script>
    globalThis.shadowRoots = [];
    const attach = (host, text) => {
      const root = host.attachShadow({ mode: '${mode}' });
      root.innerHTML = '<label>Token <input></label>';
      root.querySelector('input').value = text;
      shadowRoots.push(root);
    };
    attach(document.querySelector('token-field'), '');
    attach(document.querySelector('#host'), ${JSON.stringify(value)});
  </script>`;

/** Kinds of page that tools have, by the path that shows them. */
export const KINDS: Readonly<Record<string, Kind>> = {
  plain: field,
  password: (value) => `<label>Token <input type="password" value="${value}" autocomplete="off"></label>`,
  // The field's attribute never says what its property does.
  controlled: (value) => `
    <label>Token <input id="token" value=""></label>
    <script>
      const state = { token: ${JSON.stringify(value)} };
      const draw = () => { document.querySelector('#token').value = state.token; };
      document.querySelector('#token').addEventListener('input', ({ target }) => { state.token = target.value; draw(); });
      draw();
    </script>`,
  contenteditable: (value) => `<div contenteditable="true" role="textbox" aria-label="Settings">
    <div>url: https://api.pipedrive.com</div><div>token: <b>${value}</b></div></div>`,
  iframe: () => '<iframe src="/inside" title="Settings"></iframe>',
  'open-root': (value) => rooted(value, 'open'),
  'closed-root': (value) => rooted(value, 'closed'),
  masked: (value) => `<label>Token <input readonly value="••••••••••••${value.slice(-4)}"></label>`,
};

/** A whole page. Out: null where there is none. */
export function pageAt(path: string, value: string): string | null {
  const body = path === '/inside' ? field(value) : KINDS[path.slice(1)]?.(value);
  if (body === undefined) return null;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Connection</title><body><h1>Pipedrive</h1>${body}</body></html>`;
}
