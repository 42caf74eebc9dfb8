const WRAPPER = '\0virtual:wxt-unlisted-script-entrypoint?';

/**
 * A plugin for the build. WXT wraps each script for pages in code that tells of its failures while it is being worked on, and
 * does nothing in a built extension. Without it, a page gets the script alone.
 * @returns {import('vite').Plugin}
 */
export function bareScripts() {
  return {
    name: 'rekey:bare-scripts',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.startsWith(WRAPPER)) return null;
      return `import script from ${JSON.stringify(id.slice(WRAPPER.length))};\nexport default script.main();`;
    },
  };
}
