// The matcher against its peers on one list of invented officials, interleaved in one run: a name that is near nobody (reject), an
// ordinary name, and a listed name with one letter dropped (near, with the share that is found). Times are medians in microseconds,
// over fifty new names at a time for the quick ones, about what a feed brings at once; candidates are asked of names whose words the verdict has just seen. The last
// column is the ratio to the floor of one look-up in a hash map. A verdict is asked for a name alone, and for one with a handle made of
// it, so that there is something to weigh. `MATCH_ACCOUNTS` sets the sizes. On a busy machine compare ratios, not times.

import { gzipSync } from 'node:zlib';
import uFuzzy from '@leeoniya/ufuzzy';
import { distance } from 'fastest-levenshtein';
import Fuse from 'fuse.js';
import { build } from 'vite';
import { listFromReference } from '../../src/auditor/judge/reference.ts';
import type { Profile } from '../../src/core/account/profile.ts';
import type { List } from '../../src/core/list/model.ts';
import { personName } from '../core/match/labelled/people.ts';
import { type Chance, chance } from '../core/match/labelled/random.ts';
import { benchColdWorker } from './matching/coldWorker.ts';
import { type Figure, figure, median } from './table.ts';

const SIZES = (process.env['MATCH_ACCOUNTS'] ?? '300,300000').split(',').map(Number);
const ACCOUNTS_EACH = 2.5;
const [ROUNDS, NAMES_A_ROUND] = [80, 50];
const SITES = ['facebook', 'instagram', 'x'] as const;
const TITLES = ['Bupati', 'Wakil Bupati', 'Kapolres', 'Kepala Dinas Kesehatan', 'Sekretaris Daerah', 'Camat'];
const ONSETS = 'b c d g h j k l m n p r s t w y ng st tr pr kr'.split(' ');

const invented = (by: Chance): string => {
  const word = Array.from({ length: 2 + by.below(3) }, () => by.pick(ONSETS) + by.pick([...'aiueo']) + by.pick(['', '', 'n', 'r', 's', 'k', 'ng'])).join('');
  return word[0]?.toUpperCase() + word.slice(1);
};
/** One letter less, in a word of four letters or more: by the rules a name of three letters with one less is another name (`Adi`, `Ai`). */
const dropped = (by: Chance, name: string): string => {
  const places = [...name.matchAll(/\S{4,}/g)].flatMap(({ 0: word, index }) => Array.from({ length: word.length }, (_, at) => index + at)).filter((at) => at > 0);
  const at = by.pick(places);
  return name.slice(0, at) + name.slice(at + 1);
};

function officials(by: Chance, count: number): readonly { readonly name: string; readonly entry: object }[] {
  const pool = Array.from({ length: 20_000 }, () => invented(by));
  const regions = Array.from({ length: 514 }, () => `Kabupaten ${by.pick(pool)}`);
  return Array.from({ length: count }, (_, at) => {
    const name = `${by.may(0.5) ? personName(by) : by.pick(pool)} ${by.pick(pool)}`;
    const handle = name.toLowerCase().replaceAll(' ', by.pick(['', '_', '.']));
    return {
      name,
      entry: {
        id: `s${at}`, kind: 'person', name, formal_name: `H. ${name}, S.E.`, nicknames: [`Pak ${name.split(' ')[0]}`], office: { title: by.pick(TITLES), region: regions[at % 514] }, status: 'incumbent', no_account_on: [],
        accounts: SITES.slice(0, 2 + (at % 2)).map((site, index) => ({ site, handle, account_id: String(1e14 + at * 10 + index), display_name: name })),
      },
    };
  });
}

const profileOf = (name: string, handle: string | null = null): Profile => ({
  account: { site: 'tiktok', id: '900000000000001', handle }, name, avatarUrl: null, bio: null, siteBadge: 'none', surface: 'profile', url: '',
});

const handleOf = (name: string): string => name.toLowerCase().replaceAll(' ', '.');

type Matcher = typeof import('./matching/matcher.ts');

interface Peer { readonly name: string; readonly most: number; readonly find: (name: string) => readonly string[] }

/** Compiles in its steps and prints what that took. */
function compiled({ compileSteps }: Matcher, lists: readonly List[], of: string): { readonly bytes: Uint8Array<ArrayBuffer>; readonly busy: number; readonly longest: number } {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const onProcessor = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  let [longest, last] = [0, 0];
  const steps = compileSteps(lists);
  for (;;) {
    const { done, value } = steps.next();
    const busy = onProcessor();
    [longest, last] = [Math.max(longest, busy - last), busy];
    if (done !== true) continue;
    console.log(`${of}: compiled in ${(performance.now() - start).toFixed(0)} ms, ${busy.toFixed(0)} ms of them on the processor, the longest step ${longest.toFixed(0)} ms, to ${(value.length / 1e6).toFixed(2)} MB`);
    return { bytes: value, busy, longest };
  }
}

async function benchSize(matcher: Matcher, accounts: number): Promise<readonly Figure[]> {
  const { NO_PICTURES, candidates, judge, openCompiled } = matcher;
  const by = chance(accounts);
  const all = officials(by, Math.max(1, Math.round(accounts / ACCOUNTS_EACH)));
  const list = listFromReference({ version: 1, accounts: all.map(({ entry }) => entry) });
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  const { bytes, busy, longest } = compiled(matcher, [list.value], `${accounts} accounts, ${all.length} officials`);
  const cold = accounts < 100_000 ? null : await benchColdWorker(bytes);
  const index = openCompiled(bytes);
  const names = all.map(({ name }) => name.toLowerCase());
  const ids = new Map(all.map(({ name }, at) => [`s${at}`, name.toLowerCase()]));
  const byName = new Map(names.map((name) => [name, name]));
  const fuse = accounts > 20_000 ? null : new Fuse(names, { threshold: 0.3 });
  const fuzzy = new uFuzzy({ intraMode: 1 });
  const peers: readonly Peer[] = [
    { name: 'one hash', most: 4000, find: (name) => [byName.get(name.toLowerCase()) ?? ''] },
    { name: 'resmikah verdict', most: 4000, find: (name) => [judge(index, profileOf(name), NO_PICTURES, '2026-01-01').kind] },
    { name: 'resmikah verdict, with handle', most: 4000, find: (name) => [judge(index, profileOf(name, handleOf(name)), NO_PICTURES, '2026-01-01').kind] },
    { name: 'resmikah candidates', most: 4000, find: (name) => candidates(index, profileOf(name)).map((id) => ids.get(id) ?? '') },
    { name: 'uFuzzy', most: accounts > 20_000 ? 20 : 400, find: (name) => (fuzzy.filter(names, name.toLowerCase()) ?? []).map((at) => names[at] as string) },
    { name: 'Levenshtein scan', most: accounts > 20_000 ? 20 : 400, find: (name) => names.filter((each) => distance(each, name.toLowerCase()) <= 2) },
    ...(fuse === null ? [] : [{ name: 'fuse.js', most: accounts > 1000 ? 20 : 200, find: (name: string) => fuse.search(name).map(({ item }) => item) }]),
  ];
  const sets = {
    reject: Array.from({ length: 4000 }, () => `${invented(by)}ova ${invented(by)}ewski`),
    ordinary: Array.from({ length: 4000 }, () => personName(by)),
    near: Array.from({ length: 4000 }, () => by.pick(all).name).map((name) => ({ name, shown: dropped(by, name) })),
  };
  const times = new Map<string, number[]>();
  const [found, asked] = [new Map<string, number>(), new Map<string, number>()];
  /** One peer on some names that it has not seen; a single name is too short for the clock of a quick peer. */
  const ask = (peer: Peer, set: string, shown: readonly string[]): readonly (readonly string[])[] => {
    const start = performance.now();
    const answers = shown.map((name) => peer.find(name));
    const key = `${peer.name}|${set}`;
    times.set(key, [...(times.get(key) ?? []), ((performance.now() - start) * 1000) / shown.length]);
    return answers;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const peer of peers) {
      if (round >= peer.most) continue;
      const size = peer.most > ROUNDS ? NAMES_A_ROUND : 1;
      const those = <T>(set: readonly T[]): readonly T[] => set.slice(round * size, (round + 1) * size);
      ask(peer, 'reject', those(sets.reject));
      ask(peer, 'ordinary', those(sets.ordinary));
      const near = those(sets.near);
      ask(peer, 'near', near.map(({ shown }) => shown)).forEach((answers, at) => {
        asked.set(peer.name, (asked.get(peer.name) ?? 0) + 1);
        if (answers.includes((near[at] as { name: string }).name.toLowerCase())) found.set(peer.name, (found.get(peer.name) ?? 0) + 1);
      });
    }
  }
  const floor = median(times.get('one hash|reject') ?? []);
  console.table(peers.map(({ name }) => {
    const of = (set: string): number => Number(median(times.get(`${name}|${set}`) ?? []).toFixed(2));
    return { peer: name, reject: of('reject'), ordinary: of('ordinary'), near: of('near'), 'near found': name.includes('verdict') ? '' : `${Math.round((100 * (found.get(name) ?? 0)) / (asked.get(name) ?? 1))} %`, 'reject ÷ floor': Number((of('reject') / floor).toFixed(1)) };
  }));
  const timesOf = (peer: string, set: string): readonly number[] => times.get(`${peer}|${set}`) ?? [];
  const [large, floors] = [accounts >= 100_000, timesOf('one hash', 'reject')];
  const at = `at ${accounts.toLocaleString('en')} accounts`;
  return [
    figure(`reject ${at}`, timesOf('resmikah verdict', 'reject'), 'µs', { peer: ['one hash', floors], ...(large ? { most: 5 } : { mostRatio: 3 }) }),
    figure(`verdict of an ordinary name ${at}`, timesOf('resmikah verdict', 'ordinary'), 'µs', { peer: ['uFuzzy', [median(timesOf('uFuzzy', 'ordinary'))]] }),
    figure(`verdict of a near name ${at}`, timesOf('resmikah verdict', 'near'), 'µs', { peer: ['uFuzzy', [median(timesOf('uFuzzy', 'near'))]], most: 50 }),
    figure(`verdict of a near name with its handle ${at}`, timesOf('resmikah verdict, with handle', 'near'), 'µs', { peer: ['Levenshtein scan', [median(timesOf('Levenshtein scan', 'near'))]], most: 50 }),
    figure(`near names found ${at}`, [(100 * (found.get('resmikah candidates') ?? 0)) / (asked.get('resmikah candidates') ?? 1)], '%', { peer: ['uFuzzy', [(100 * (found.get('uFuzzy') ?? 0)) / (asked.get('uFuzzy') ?? 1)]], least: 100 }),
    ...(large ? [
      figure(`index ${at}`, [bytes.length / 1e6], 'MB', { most: 20 }), figure(`compiling ${at}, time on the processor`, [busy], 'ms', { most: 3000 }), figure(`longest step of compiling ${at}, time on the processor`, [longest], 'ms'),
    ] : []),
    ...(cold === null ? [] : [
      figure(`cold worker to its first verdict ${at}`, cold.file, 'ms', { peer: ['the index as bytes in a record', cold.bytes], most: 100 }), figure('cold worker that does nothing', cold.nothing, 'ms'),
    ]),
  ];
}

/** A file with all that it needs, built as the extension is. */
async function built(entry: string): Promise<string> {
  const output = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: true, lib: { entry, formats: ['es'] } } });
  const [chunk] = (Array.isArray(output) ? output : [output]).flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The matcher was not built.');
  return chunk.code;
}

export async function bench(): Promise<readonly Figure[]> {
  const figures = [figure('matcher and tables, gzip', [gzipSync(await built('src/core/match/judge.ts')).length / 1000], 'kB', { most: 60 })];
  const matcher = (await import(`data:text/javascript,${encodeURIComponent(await built('tests/bench/matching/matcher.ts'))}`)) as Matcher;
  for (const accounts of SIZES) figures.push(...(await benchSize(matcher, accounts)));
  return figures;
}
