// The files with which an office runs the server as a service say only what the server understands, and what systemd does.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../src/intake/settings.ts';

const read = (name: string): string => readFileSync(join('src/intake/deploy', name), 'utf8');
const known = readFileSync('src/intake/settings.ts', 'utf8');

const UNIT = read('resmikah.service');
/** `NAME=value`, also several in a line and in quotes. */
const unitEnvironment = Object.fromEntries([...UNIT.matchAll(/^Environment=(.*)$/gm)].flatMap(([, line = '']) => [...line.matchAll(/"([^"=]+)=([^"]*)"|([^\s"=]+)=(\S+)/g)].map(([, a, b, c, d]) => [a ?? c ?? '', b ?? d ?? ''])));

const COMPOSE = read('compose.yaml');
const block = (name: string): readonly string[] => (new RegExp(`^    ${name}:\\n((?:      .*\\n)+)`, 'm').exec(COMPOSE)?.[1] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
const composeEnvironment = Object.fromEntries(block('environment').map((line) => [line.split(': ')[0] ?? '', (line.split(': ')[1] ?? '').replaceAll("'", '')]));

describe.each([['the systemd unit', unitEnvironment, UNIT], ['the compose file', composeEnvironment, COMPOSE]] as const)('%s', (_, environment, text) => {
  it('gives only settings that the server knows, with values that can be meant', () => {
    expect(Object.keys(environment).length).toBeGreaterThan(4);
    for (const name of Object.keys(environment)) expect(known).toContain(`'${name}'`);
    expect(settingsFrom(environment)).toMatchObject({ proxy: true, sample: false, staff: ['Ani', 'Budi'], staffUrl: 'https://meja.klatenkab.go.id', checkUrl: 'https://resmikah.klatenkab.go.id/cek/' });
  });

  it('starts the program that the build makes, and leaves it a minute to stop', () => {
    expect(text).toMatch(/node dist\/intake\/main\.js/);
    expect(text).toMatch(/TimeoutStopSec=60|stop_grace_period: 60s/);
  });
});

describe('the compose file', () => {
  it('opens both doors to the machine’s own proxy only, and keeps the data in a volume', () => {
    expect(block('ports')).toEqual(['- 127.0.0.1:8080:8080', '- 127.0.0.1:8081:8081']);
    expect(block('volumes')).toContain('- data:/data');
    expect(composeEnvironment).toMatchObject({ RESMIKAH_DATA: '/data', HOST: '0.0.0.0' });
  });
});

describe('the systemd unit', () => {
  it('may write where the server keeps its data, and nowhere else', () => {
    expect(/^ReadWritePaths=(.*)$/m.exec(UNIT)?.[1]).toBe(unitEnvironment['RESMIKAH_DATA']);
    for (const line of ['ProtectSystem=strict', 'NoNewPrivileges=yes', 'PrivateTmp=yes']) expect(UNIT).toContain(line);
  });

  // Where there is no systemd, nobody can say what it would.
  it.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('is one that systemd takes without a word', () => {
    const folder = mkdtempSync(join(tmpdir(), 'resmikah-unit-'));
    // The account and the program of the office's machine are not on this one.
    writeFileSync(join(folder, 'resmikah.service'), UNIT.replace('User=resmikah', 'User=root').replace('/usr/bin/node', '/bin/true'));
    const said = spawnSync('systemd-analyze', ['verify', join(folder, 'resmikah.service')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect([said.status, said.stderr.split('\n').filter((line) => line.includes('resmikah.service'))]).toEqual([0, []]);
  });
});
