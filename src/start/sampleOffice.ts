// The sample office of a demonstration: keys of two invented officers, a list of invented people, published on this machine.
// It drives the publisher's own command line, so that the demonstration takes the road that an office takes.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const OFFICERS = ['officer-a', 'officer-b'] as const;
const SHEET = 'assets/sample/klaten.csv';

export interface Addresses {
  /** Origin of the public API, without a final slash. */
  readonly reportUrl: string;
  /** Where the published list is served, without a final slash. */
  readonly listUrl: string;
}

export const dataFolder = (): string => resolve(process.env['RESMIKAH_DATA'] ?? '.data');
export const publicFolder = (data: string): string => join(data, 'public');
const officeFolder = (data: string): string => join(data, 'office');
const passphraseFile = (data: string): string => join(officeFolder(data), 'sample-passphrase');

/** Arguments for node that run the publisher's command line from its source. */
export const listCommand = (args: readonly string[]): string[] => ['--import', 'tsx', 'src/publisher/main.ts', ...args];

function list(data: string, ...args: readonly string[]): void {
  const shared = ['--dir', officeFolder(data), '--passphrase-file', passphraseFile(data), '--yes'];
  const run = spawnSync(process.execPath, listCommand([...args, ...shared]), { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`list ${args.join(' ')}: ${run.stderr || run.stdout}`);
}

/** Makes the sample keys and root when there are none; gives the folder that a build trusts (`RESMIKAH_TRUST`). */
export async function ensureSampleTrust(
  data: string,
  addresses: Addresses = { reportUrl: 'http://localhost:8080', listUrl: 'http://localhost:8080/list' },
): Promise<string> {
  const office = officeFolder(data);
  if (!existsSync(join(office, 'office.json'))) {
    mkdirSync(office, { recursive: true });
    if (!existsSync(passphraseFile(data))) writeFileSync(passphraseFile(data), randomBytes(18).toString('base64url'), { mode: 0o600 });
    for (const name of [...OFFICERS, 'online']) if (!existsSync(join(office, `keys/${name}.json`))) list(data, 'keys', 'create', name);
    const both = OFFICERS.join();
    list(
      data, 'init', '--sample', '--publisher', '33.10', '--name', 'Diskominfo Klaten (CONTOH)', '--region', 'Kabupaten Klaten',
      '--url', 'https://diskominfo.klaten.go.id', '--root-keys', both, '--root-threshold', '2', '--targets-keys', both,
      '--list-keys', both, '--online-key', 'online',
    );
  }
  const trust = join(data, 'trust');
  mkdirSync(trust, { recursive: true });
  writeFileSync(join(trust, 'root.json'), readFileSync(join(office, 'metadata/1.root.json')));
  const settings = {
    metadataUrl: `${addresses.listUrl}/metadata/`,
    targetsUrl: `${addresses.listUrl}/targets/`,
    reportUrl: addresses.reportUrl,
    publishers: ['33.10'],
    sample: true,
  };
  writeFileSync(join(trust, 'trust.json'), `${JSON.stringify(settings, null, 2)}\n`);
  return trust;
}

/** Says for two more weeks that the published list is the newest. Throws with the publisher's own words. */
export const refreshSampleOffice = (data: string): void => list(data, 'refresh', '--to', publicFolder(data));

/** The whole sample office: trust as above, and the sample sheet published; on later starts only the timestamp is renewed. */
export async function ensureSampleOffice(data: string, addresses: Addresses): Promise<string> {
  const trust = await ensureSampleTrust(data, addresses);
  if (existsSync(join(officeFolder(data), 'metadata/timestamp.json'))) {
    refreshSampleOffice(data);
    return trust;
  }
  list(data, 'import', SHEET, '--photos', 'assets/sample/photos');
  for (const officer of OFFICERS) list(data, 'sign', '--key', officer);
  list(data, 'publish', '--to', publicFolder(data));
  return trust;
}
