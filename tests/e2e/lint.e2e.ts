// What Mozilla's own linter says of the built extension for Firefox: no error, and no warning but of a library's innerHTML.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { built } from '../support/builtExtension.ts';

interface Finding { readonly code: string; readonly message: string; readonly file?: string }
interface Report { readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] }

/** Preact's own chunk sets `innerHTML` for `dangerouslySetInnerHTML`, which no page of ours uses. */
const OF_A_LIBRARY = 'UNSAFE_VAR_ASSIGNMENT';

describe('the linter of the store for Firefox', () => {
  it('finds no error and no warning of our own making', () => {
    const run = spawnSync(process.execPath, ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', join(built().dist, 'firefox'), '--output', 'json', '--self-hosted', '--no-config-discovery'], { encoding: 'utf8' });
    const report = JSON.parse(run.stdout) as Report;
    expect(report.errors).toEqual([]);
    expect(report.warnings.filter(({ code }) => code !== OF_A_LIBRARY)).toEqual([]);
    expect(report.warnings.length).toBeLessThanOrEqual(1);
  });
});
