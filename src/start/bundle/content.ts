// What runs in pages, one file a script: as modules it would need a loader that pages can see. What several scripts share is
// carried once and lent to the others by a global name of the extension's own world.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Plugin, type UserConfig, build } from 'vite';

const CONTENT = 'src/extension/content';
/** The scripts of pages, in the order in which they come into one: each is lent what those before it name (`export … from`). */
const LENDERS = { glance: 'resmikah', reader: 'resmikahReader' } as const;
const scriptPath = (entry: string): string => `content/${basename(entry, '.iife.ts')}.js`;

/** Modules that a script names for those behind it. */
const lentBy = (script: string): readonly string[] =>
  [...readFileSync(`${CONTENT}/${script}.iife.ts`, 'utf8').matchAll(/^export \{.*\} from '(.*)';$/gm)].map(([, path]) => resolve(CONTENT, path ?? ''));

/** Takes what a lender names from its global name instead of carrying it once more. */
function lentPlugin(script: string): Plugin {
  const lent = Object.keys(LENDERS).filter((each) => each !== script && (each === 'glance' || script === 'copy')).flatMap((each) => lentBy(each).map((path) => [path, LENDERS[each as keyof typeof LENDERS]] as const));
  const globals = new Map(lent);
  return {
    name: 'resmikah-lent',
    enforce: 'pre',
    config: () => ({ build: { rolldownOptions: { output: { globals: (id: string) => globals.get(id) ?? '', generatedCode: { symbols: false } } } } }),
    resolveId(source, importer) {
      const path = importer === undefined || script === 'glance' ? '' : resolve(dirname(importer), source);
      return globals.has(path) ? { id: path, external: true } : null;
    },
  };
}

/** Builds what runs in pages, one file each, and adds those that are in pages from the start to the manifest. */
export function contentPlugin(folder: string, scripts: readonly { readonly js: readonly string[] }[], shared: UserConfig): Plugin {
  return {
    name: 'resmikah-content',
    async closeBundle() {
      const entries = readdirSync(CONTENT).filter((file) => file.endsWith('.iife.ts'));
      for (const entry of entries) {
        const script = basename(entry, '.iife.ts');
        await build({
          ...shared,
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          plugins: [lentPlugin(script)],
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: 'es2022',
            ...(process.argv.includes('--sourcemap') ? { sourcemap: 'hidden' as const } : {}),
            rolldownOptions: { optimization: { inlineConst: { mode: 'all' as const, pass: 3 } } },
            lib: { entry: `${CONTENT}/${entry}`, formats: ['iife'], name: LENDERS[script as keyof typeof LENDERS] ?? (script === 'copy' ? 'resmikahCopy' : 'resmikahSite'), fileName: () => scriptPath(entry) },
          },
        });
      }
      const file = join(folder, 'manifest.json');
      const built = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...built, content_scripts: scripts.map((each) => ({ ...each, js: each.js.map(scriptPath) })) }));
    },
  };
}
