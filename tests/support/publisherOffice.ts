// An office of a test: folders under one temporary place, in which the publisher's commands run as officers type them.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { run } from '../../src/publisher/run.ts';

/** An office just begun, to be copied. */
let begun: string | null = null;
process.on('exit', () => begun !== null && rmSync(begun, { recursive: true, force: true }));

export interface Said { readonly code: number; readonly out: string; readonly err: string }

export class TestOffice {
  readonly place = mkdtempSync(join(tmpdir(), 'resmikah-office-'));
  readonly folder: string;
  constructor(name = 'office') {
    this.folder = join(this.place, name);
    mkdirSync(this.folder);
    this.file('passphrase', 'lima kata acak untuk uji\n');
  }

  path(...parts: readonly string[]): string {
    return join(this.place, ...parts);
  }

  file(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content, { mode: 0o600 });
    return this.path(name);
  }

  /** Runs `list …` in a folder of this place, without anybody at the keyboard. */
  async in(folder: string, ...args: readonly string[]): Promise<Said> {
    const [out, err]: [string[], string[]] = [[], []];
    const spies = [
      vi.spyOn(console, 'log').mockImplementation((...words) => void out.push(words.join(' '))),
      vi.spyOn(console, 'error').mockImplementation((...words) => void err.push(words.join(' '))),
      vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
        out.push(String(text));
        return true;
      }),
    ];
    try {
      const [command = '', ...rest] = args;
      const code = await run([command, '--dir', this.path(folder), '--passphrase-file', this.path('passphrase'), '--yes', ...rest]);
      return { code, out: out.join('\n'), err: err.join('\n') };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }

  list(...args: readonly string[]): Promise<Said> {
    return this.in('office', ...args);
  }

  /** Runs commands that must succeed; gives what the last one said. */
  async done(...commands: readonly (readonly string[])[]): Promise<string> {
    let last = '';
    for (const args of commands) {
      const { code, out, err } = await this.list(...args);
      if (code !== 0) throw new Error(`list ${args.join(' ')}: ${err || out}`);
      last = out;
    }
    return last;
  }

  /** Two officers, one online key, root and list by both; nothing imported yet. Locking keys is slow, so it is done once a run. */
  async begin(): Promise<void> {
    if (begun !== null) return cpSync(begun, this.folder, { recursive: true });
    await this.done(['keys', 'create', 'sri'], ['keys', 'create', 'budi', '--type', 'ed25519'], ['keys', 'create', 'online'], [
      'init', '--sample', '--publisher', '33.10', '--name', 'Diskominfo Contoh', '--region', 'Kabupaten Contoh', '--url', 'https://diskominfo.contoh.go.id',
      '--root-keys', 'sri,budi', '--root-threshold', '2', '--targets-keys', 'sri,budi', '--list-keys', 'sri,budi', '--online-key', 'online',
    ]);
    begun = mkdtempSync(join(tmpdir(), 'resmikah-begun-'));
    cpSync(this.folder, begun, { recursive: true });
  }

  async publish(...imports: readonly string[]): Promise<string> {
    return this.done(['import', ...imports], ['sign', '--key', 'sri'], ['sign', '--key', 'budi'], ['publish', '--to', this.path('public')]);
  }

  close(): void {
    rmSync(this.place, { recursive: true, force: true });
  }
}
