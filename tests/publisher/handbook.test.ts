// The office handbook is right: its ceremony – two officers and a server, each with an own folder – is typed from the page,
// word for word, at a terminal that asks for passphrases and confirmations.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { HELP } from '../../src/publisher/help.ts';

const PAGE = readFileSync('src/publisher/README.md', 'utf8');
const office = mkdtempSync(join(tmpdir(), 'resmikah-handbook-'));
afterAll(() => rmSync(office, { recursive: true, force: true }));

/** Runs a line at a pseudo-terminal and answers what it asks, as a person would. */
function typed(line: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn('script', ['-qefc', 'bash -ec "$LINE"', '/dev/null'], { env: { ...process.env, LINE: line, OFFICE: office }, stdio: 'pipe' });
  let [said, answered] = ['', 0];
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const open = said.slice(answered);
    const asks = /(?:New passphrase for|Passphrase of|Once more)[^\n]*: $|\[y\/N\] $/.exec(open);
    if (asks === null) return;
    answered = said.length;
    child.stdin.write(open.endsWith('[y/N] ') ? 'y\r' : 'lima kata acak untuk uji\r');
  });
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

it('holds every command that there is, and no other', () => {
  const named = [...PAGE.matchAll(/npm run -s list -- ([a-z-]+)/g)].map((found) => found[1]);
  expect(named.filter((name) => !Object.hasOwn(HELP, name ?? ''))).toEqual([]);
  for (const name of Object.keys(HELP)) expect(PAGE).toMatch(new RegExp(`\`?${name}\\b`));
});

it('tells web servers to keep for ever exactly what never changes', () => {
  const places = [...PAGE.matchAll(/location ~ (\S+) \{[^}]*Cache-Control "([^"]+)"/g)].map(([, pattern = '', cache = '']) => ({ pattern: new RegExp(pattern.replaceAll('/', '\\/')), cache }));
  const cacheOf = (path: string): string => places.find(({ pattern }) => pattern.test(path))?.cache ?? 'none';
  for (const path of ['/list/metadata/timestamp.json', '/list/metadata/log/entries.jsonl']) expect([path, cacheOf(path)]).toEqual([path, 'no-cache']);
  const kept = ['metadata/1.root.json', 'metadata/12.snapshot.json', 'metadata/3.id-33.10-g1.json', 'metadata/log/5-9.json', `targets/33.10/${'ab'.repeat(32)}.list.json`, `targets/33.10/${'ab'.repeat(32)}.photos.bin`];
  for (const path of kept) expect([path, cacheOf(`/list/${path}`)]).toEqual([path, 'public, max-age=31536000, immutable']);
});

it('leads two officers and a server from no keys to a published list, word for word', async () => {
  const blocks = [...PAGE.matchAll(/```sh ceremony\n([\s\S]*?)```/g)].map((found) => found[1] ?? '');
  expect(blocks.length).toBe(5);
  let said = '';
  for (const line of blocks.join('').split('\n').filter((each) => each !== '')) {
    const step = await typed(line);
    expect(step.code, `${line}\n${step.said}`).toBe(0);
    said += step.said;
  }
  expect(said).not.toContain('lima kata acak');
  expect(said).toContain('Waiting for signatures – root 1');
  expect(said).toContain('Signed by budi. Ready to publish.');
  expect(said).toContain('Good: version 1 by Diskominfo Klaten');
  expect(said).toMatch(/added {2}33\.10\/bupati/);
  expect(readdirSync(join(office, 'stick/keys')).every((name) => name.endsWith('.public.json'))).toBe(true);
  expect(existsSync(join(office, 'sri/keys/budi.json'))).toBe(false);
  expect(existsSync(join(office, 'public/metadata/timestamp.json'))).toBe(true);
}, 400_000);
