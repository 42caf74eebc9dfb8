/** Example tools in the form of the import file (contract, "Tools page"): a small company's, of every kind of access. */
export const EXAMPLE_TOOLS = {
  format: 'rekey-inventory',
  version: 1,
  tools: [
    {
      name: 'n8n production',
      account: 'acme',
      auth: 'token',
      catalogue: 'n8n',
      url: 'https://n8n.acme.example/home/credentials',
      owner: 'ops@acme.example',
      critical: true,
      notes: 'Edit the credential, do not make it anew',
    },
    {
      name: 'Website contact form',
      account: 'acme',
      auth: 'token',
      url: 'https://www.acme.example/wp-admin/',
      critical: true,
    },
    {
      name: 'Nightly report script',
      account: 'acme',
      auth: 'token',
      url: 'https://github.com/acme/report/settings/secrets/actions',
      owner: 'data@acme.example',
    },
    { name: 'Make scenarios', account: 'acme', auth: 'unknown', catalogue: 'make', url: 'https://eu1.make.com/' },
    { name: 'Invoice sync', account: 'acme', auth: 'token', url: 'https://billing.acme.example/settings/crm' },
    { name: 'Phone system', account: 'acme', auth: 'oauth', url: 'https://phone.acme.example/integrations' },
  ],
} as const;
