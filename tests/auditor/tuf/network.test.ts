// The command at a real network and as a real process: flags, redirects, web pages, endless answers, servers that fail.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tuf } from '../../../src/auditor/tuf/command.ts';
import { type CommandClient, commandClient } from '../../support/tufClients.ts';
import { Repository } from '../../support/tufRepository.ts';

let repo: Repository;
let client: CommandClient;
let answer: (path: string, response: ServerResponse) => boolean;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  answer = () => false;
  repo = new Repository();
  client = await commandClient(repo, (path, response) => answer(path, response));
  await client.init();
});
afterEach(() => client.close());

const forPath = (part: string, act: (response: ServerResponse) => void): void => {
  answer = (path, response) => {
    if (!path.includes(part)) return false;
    act(response);
    return true;
  };
};

describe('an answer that is not the file', () => {
  it('of 64 MiB of white space after a valid timestamp is cut off, not read', async () => {
    let sent = 0;
    forPath('timestamp', (response) => {
      response.writeHead(200);
      response.write(repo.last('timestamp'));
      const block = Buffer.alloc(64 * 1024, 32);
      const more = (): void => {
        while (sent < 64 * 1024 * 1024 && !response.destroyed) {
          sent += block.length;
          if (!response.write(block)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    expect(await client.refresh()).toBe(1);
    expect(sent).toBeLessThan(16 * 1024 * 1024);
    expect(client.trusted()).toEqual({ root: 1 });
  });

  it('of 64 MiB that were compressed to a few is cut off too', async () => {
    const bomb = gzipSync(Buffer.concat([repo.last('timestamp'), Buffer.alloc(64 * 1024 * 1024, 32)]));
    forPath('timestamp', (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 1 });
  });

  it('but a web page with status 200 is an error, at every file', async () => {
    for (const part of ['2.root', 'timestamp', 'snapshot', 'targets']) {
      forPath(part, (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Log in to the network'));
      expect(await client.refresh()).toBe(1);
    }
  });

  it.each([500, 503, 429, 401, 204, 304, 418])('with status %i in the place of the next root is an error', async (status) => {
    forPath('2.root', (response) => response.writeHead(status).end());
    expect(await client.refresh()).toBe(1);
    expect(client.trusted()).toEqual({ root: 1 });
  });

  it.each([403, 404])('with status %i there means that there is none', async (status) => {
    forPath('2.root', (response) => response.writeHead(status).end('<html>'));
    expect(await client.refresh()).toBe(0);
  });

  it('that breaks off in the middle is an error', async () => {
    forPath('timestamp', (response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write(repo.last('timestamp'));
      setTimeout(() => response.destroy(), 20);
    });
    expect(await client.refresh()).toBe(1);
  });
});

describe('a redirect', () => {
  it('within the origin is followed', async () => {
    answer = (path, response) => {
      if (path === 'moved') {
        response.end(repo.last('timestamp'));
        return true;
      }
      if (path !== 'metadata/timestamp.json') return false;
      response.writeHead(302, { location: '/moved' }).end();
      return true;
    };
    expect(await client.refresh()).toBe(0);
  });

  it('to another origin is not asked at all', async () => {
    const asked: string[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(repo.last('timestamp'));
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    forPath('timestamp', (response) => response.writeHead(302, { location: `http://127.0.0.1:${(other.address() as AddressInfo).port}/timestamp.json` }).end());
    expect(await client.refresh()).toBe(1);
    expect(asked).toEqual([]);
    await new Promise((done) => other.close(done));
  });

  it('in a circle ends', async () => {
    forPath('timestamp', (response) => response.writeHead(302, { location: '/metadata/timestamp.json' }).end());
    expect(await client.refresh()).toBe(1);
  });
});

describe('the command line', () => {
  it.each([
    [[], 2], [['refresh'], 2], [['--metadata-dir', '/tmp/x', 'dance'], 2], [['--metadata-dir', '/tmp/x', 'init'], 2], [['--metadata-dir', '/tmp/x', '--nonsense', 'refresh'], 2],
    [['--metadata-dir', '/tmp/x', '--metadata-url', 'http://127.0.0.1:1/', 'download'], 2], [['--metadata-dir', '/tmp/x', 'init', '/no/such/file'], 1], [['--metadata-dir', '/no/such/folder', '--metadata-url', 'http://127.0.0.1:1/', 'refresh'], 1],
    [['--metadata-dir', '/tmp/x', '--metadata-url', 'no address', 'refresh'], 1],
  ] as [string[], number][])('%j ends with %i', async (args, code) => {
    expect(await tuf(args, Date.now)).toBe(code);
  });

  it('runs as npm runs it, with flags before or after the command', async () => {
    repo.addTarget('targets', 'dir/one.txt', 'one');
    repo.publish('targets', 'snapshot', 'timestamp');
    const folder = mkdtempSync(join(tmpdir(), 'resmikah-npm-'));
    writeFileSync(join(folder, 'first-root'), repo.files.get('root')![0]!);
    const npm = (...args: string[]): Promise<number | null> => new Promise((done) => {
      spawn('npm', ['run', '-s', 'tuf', '--', ...args], { stdio: 'ignore', env: { ...process.env, INIT_CWD: undefined } }).on('close', done);
    });
    const [metadata, targets] = [join(folder, 'md'), join(folder, 'out')];
    const where = ['--metadata-url', `${client.url}/metadata`];
    expect(await npm('init', join(folder, 'first-root'), '--metadata-dir', metadata)).toBe(0);
    expect(await npm(...where, '--metadata-dir', metadata, 'refresh')).toBe(0);
    expect(await npm('download', '--metadata-dir', metadata, ...where, '--target-name', 'dir/one.txt', '--target-base-url', `${client.url}/targets`, '--target-dir', targets)).toBe(0);
    expect(await npm('download', '--metadata-dir', metadata, ...where, '--target-name', 'none', '--target-base-url', `${client.url}/targets`, '--target-dir', targets)).toBe(1);
    expect(readdirSync(metadata).sort()).toEqual(['root.json', 'snapshot.json', 'targets.json', 'timestamp.json']);
    expect(readdirSync(targets).map((name) => readFileSync(join(targets, name), 'utf8'))).toEqual(['one']);
    rmSync(folder, { recursive: true });
  }, 60_000);
});
