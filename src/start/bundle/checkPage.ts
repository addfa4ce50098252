// The check page's last steps, once everything else of it is built.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Plugin, build } from 'vite';
import { trustFolder } from './trust.ts';

/** Vite's helper looks ahead for the parts and styles of a part; here none has any, so a part is simply loaded. */
export const plainPartsPlugin = (): Plugin => ({
  name: 'resmikah-plain-parts',
  enforce: 'pre',
  load: { filter: { id: /^\0vite\/preload-helper\.js$/ }, handler: () => 'export const __vitePreload = (load) => load();' },
});

/**
 * Finishes the check page: its policy names the only origins it may ask, its service worker, one file of its own, is told every
 * file of the page (but for the `notices` of licences), and each text lies compressed beside itself for servers that send it so (`brotli_static`, `gzip_static`).
 */
export function checkPlugin(folder: string, notices: string): Plugin {
  return {
    name: 'resmikah-check',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const trust = JSON.parse(readFileSync(join(trustFolder(), 'trust.json'), 'utf8')) as Record<string, string>;
        const origins = ['metadataUrl', 'targetsUrl', 'reportUrl'].map((key) => new URL(trust[key] ?? '').origin);
        // Most residents' words and the worker come with the page, not a journey of the network later.
        const early = Object.values(bundle ?? {}).filter((each) =>
          each.type === 'chunk' ? each.moduleIds.some((id) => id.endsWith('/id/messages.json?first')) : /^assets\/worker-[^/]+\.js$/.test(each.fileName));
        return {
          html: html.replace('%CONNECT%', ["'self'", ...new Set(origins)].join(' ')),
          tags: early.map(({ fileName }) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: '', ...(fileName.includes('worker') ? { fetchpriority: 'low' } : {}), href: `./${fileName}` }, injectTo: 'head' as const })),
        };
      },
    },
    async closeBundle() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'sw.js' && entry.name !== notices)
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
