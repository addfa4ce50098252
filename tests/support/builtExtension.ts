// Once for all end-to-end tests: the sample office, published under the name it has in these tests, and everything built
// with trust in its keys. Tests that change the list or the reports work on a copy (`copyOffice`).

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { MODES, build } from '../../src/start/build.ts';
import { ensureSampleOffice } from '../../src/start/sampleOffice.ts';

/** The origin of the office's server in these tests; the site server forwards it to where the server listens. */
export const OFFICE_HOST = 'resmikah.klatenkab.go.id';

export interface Built {
  /** Holds `chrome`, `firefox`, `console`, `check`, `intake`, `publisher`. */
  readonly dist: string;
  /** The sample office's data: `office/` with its keys and `public/` with the published list. */
  readonly data: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly built: Built;
  }
}

let folder = '';

export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'resmikah-built-'));
  const built: Built = { dist: join(folder, 'dist'), data: join(folder, 'data') };
  const origin = `https://${OFFICE_HOST}`;
  const trust = await ensureSampleOffice(built.data, { reportUrl: origin, listUrl: `${origin}/list` });
  process.env['RESMIKAH_DIST'] = built.dist;
  build(MODES.filter(exists), trust);
  project.provide('built', built);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}

const exists = (mode: string): boolean => {
  const entry = mode === 'chrome' || mode === 'firefox' ? 'src/extension/background/background.ts' : `src/${mode}`;
  return existsSync(`${entry}/main.ts`) || existsSync(`${entry}/index.html`) || (entry.endsWith('.ts') && existsSync(entry));
};

export const built = (): Built => inject('built');

/** A copy of the sample office's data to change at will; the caller removes it. */
export function copyOffice(): string {
  const copy = mkdtempSync(join(tmpdir(), 'resmikah-office-'));
  cpSync(built().data, copy, { recursive: true });
  return copy;
}
