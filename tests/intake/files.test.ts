// The list and the pages as plain files: the right headers, and never a file of another folder.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Officer, STAFF_ORIGIN, type TestOffice, openOffice } from '../support/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'resmikah-files-'));
const write = (name: string, text: string): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

let office: TestOffice;
let ani: Officer;
beforeAll(async () => {
  write('secret.txt', 'secret');
  write('public/metadata/timestamp.json', '{}');
  write('public/metadata/7.snapshot.json', '{}');
  write(`public/targets/33.10/${'a'.repeat(64)}.photos.bin`, 'photos');
  write('public/.hidden/metadata', 'secret');
  write('console/index.html', '<!doctype html>console');
  write('console/assets/index-AbCd1234.js', '1');
  write('check/index.html', '<!doctype html>check');
  write('check/manifest.webmanifest', '{}');
  write('check/assets/page-AbCd1234.js', 'plain');
  write('check/assets/page-AbCd1234.js.br', 'as br');
  write('check/assets/page-AbCd1234.js.gz', 'as gzip');
  office = await openOffice({ list: join(folder, 'public'), consoleFolder: join(folder, 'console'), checkFolder: join(folder, 'check') });
  ani = await office.signIn('Ani');
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

describe('the published list', () => {
  it.each([
    ['/list/metadata/timestamp.json', 'application/json', 'no-cache'],
    ['/list/metadata/7.snapshot.json', 'application/json', 'public, max-age=31536000, immutable'],
    [`/list/targets/33.10/${'a'.repeat(64)}.photos.bin`, 'application/octet-stream', 'public, max-age=31536000, immutable'],
  ])('gives %s to every page', async (path, type, cache) => {
    const answer = await office.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toBe(cache);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('is not sent again while it has not changed', async () => {
    const etag = (await office.get('/list/metadata/timestamp.json')).headers.get('etag') ?? '';
    expect((await office.get('/list/metadata/timestamp.json', { 'if-none-match': etag })).status).toBe(304);
    write('public/metadata/timestamp.json', '{"new":true}');
    expect((await office.get('/list/metadata/timestamp.json', { 'if-none-match': etag })).status).toBe(200);
  });

  it.each(['..%2f..%2fsecret.txt', '%2e%2e/%2e%2e/secret.txt', '..%5c..%5csecret.txt', '.hidden/metadata', '%00', '%ff', '', 'none.json', '%252e%252e/secret.txt'])('has no file /list/metadata/%s', async (path) => {
    const answer = await office.get(`/list/metadata/${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });
});

describe('pages', () => {
  it('of officers carry a strict policy with Trusted Types, and their assets stay', async () => {
    for (const path of ['/', '/login', '/index.html']) {
      const answer = await ani.get(path);
      expect(await answer.text()).toContain('console');
      expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'.*require-trusted-types-for 'script'/);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
    expect((await ani.get('/assets/index-AbCd1234.js')).headers.get('cache-control')).toContain('immutable');
    expect((await ani.get('/assets/..%2f..%2fsecret.txt')).status).toBe(404);
    expect((await ani.get('/missing.js')).status).toBe(404);
  });

  it('of residents: the check page, and a front page in their language that needs no script', async () => {
    expect(await (await office.get('/cek/')).text()).toContain('check');
    expect((await office.get('/cek')).headers.get('location')).toBe('/cek/');
    expect((await office.get('/cek/manifest.webmanifest')).headers.get('content-type')).toBe('application/manifest+json');
    expect(await (await office.get('/', { 'accept-language': 'id-ID,id;q=0.9' })).text()).toMatch(/lang="id".*CONTOH/s);
    const front = await office.get('/', { 'accept-language': 'en' });
    expect(await front.text()).toMatch(/lang="en".*SAMPLE/s);
    expect(front.headers.get('content-security-policy')).not.toContain('script-src');
  });

  it('that are not built say so in words', async () => {
    const bare = await openOffice();
    const answer = await bare.get('/cek/', { 'accept-language': 'id' });
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('belum')]);
    const staff = await bare.server.staff(new Request(`${STAFF_ORIGIN}/`), { address: '192.0.2.1' });
    expect(staff.status).toBe(404);
    await bare.close();
  });
});

describe('a file that the build compressed', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', 'as br'], ['gzip;q=1.0, *;q=0', 'gzip', 'as gzip'], ['br;q=0, gzip', 'gzip', 'as gzip'], ['br;q=0.0', null, 'plain'],
    ['identity', null, 'plain'], ['', null, 'plain'],
  ])('goes to a browser that accepts "%s" in the smallest form it understands', async (accepted, encoding, text) => {
    const answer = await office.get('/cek/assets/page-AbCd1234.js', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(await answer.text()).toBe(text);
  });

  it('has a validator for each form, so that no cache takes one for the other', async () => {
    const tag = async (accepted: string): Promise<string | null> => (await office.get('/cek/assets/page-AbCd1234.js', { 'accept-encoding': accepted })).headers.get('etag');
    expect(new Set([await tag('br'), await tag('gzip'), await tag('')]).size).toBe(3);
  });
});
