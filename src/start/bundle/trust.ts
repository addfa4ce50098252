// What a build trusts: the root, where the list is published, and the list that it carries for its first minute.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Folder of `trust.json` and `root.json`. */
export const trustFolder = (): string => resolve(process.env['RESMIKAH_TRUST'] ?? 'assets/trust');

/**
 * Lends the build its trust: `trust.json` and `root.json` of the folder in RESMIKAH_TRUST, else `assets/trust`; with its seed
 * where the build is to carry one. A build without a root would trust nobody or anybody, so it fails.
 */
export function trustPlugin(withSeed = false): Plugin {
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
