// A CPU profile of a page read: how much lies under an extension's frames, and under which of its functions. Samples are counted
// rather than their times added, so that a machine that is busy with something else makes all of them fewer, not some longer.

import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';

/** Microseconds between two samples. */
export const INTERVAL = 200;

type Profile = Awaited<ReturnType<typeof stop>>;
type Frame = Profile['nodes'][number]['callFrame'];
const stop = async (cdp: CDPSession) => (await cdp.send('Profiler.stop')).profile;

export interface Costs {
  /** Samples under the extension's frames, and all that are not idle. */
  readonly own: number;
  readonly busy: number;
}

/** Profiles what a page does meanwhile; `parts` gathers samples by function, named by the source maps in `built`. */
export async function profiled(cdp: CDPSession, parts: Map<string, number>, built: string | null, run: () => Promise<unknown>): Promise<Costs> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await cdp.send('Profiler.start');
  await run();
  return read(await stop(cdp), parts, namesIn(built));
}

function read(profile: Profile, parts: Map<string, number>, nameOf: (frame: Frame) => string): Costs {
  const byId = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const parent = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  let [own, busy] = [0, 0];
  for (const sample of profile.samples ?? []) {
    const top = byId.get(sample)?.functionName;
    if (top === '(idle)' || top === '(program)') continue;
    busy += 1;
    for (let id: number | undefined = sample; id !== undefined; id = parent.get(id)) {
      const frame = byId.get(id);
      if (frame?.url.startsWith('chrome-extension://') !== true) continue;
      own += 1;
      const name = nameOf(frame);
      parts.set(name, (parts.get(name) ?? 0) + 1);
      break;
    }
  }
  return { own, busy };
}

/** Names functions by the source file and line that they were built from. */
function namesIn(built: string | null): (frame: Frame) => string {
  const maps = new Map<string, SourceMap | null>();
  return ({ url, functionName, lineNumber, columnNumber }) => {
    const file = `${join(built ?? '', new URL(url).pathname)}.map`;
    if (!maps.has(file)) maps.set(file, built !== null && existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null);
    const entry = maps.get(file)?.findEntry(lineNumber, columnNumber);
    if (entry === undefined || !('originalSource' in entry) || (entry.originalSource as string | undefined) === undefined) return functionName || '(anonymous)';
    return `${entry.originalSource.split('/').slice(-2).join('/')}:${entry.originalLine + 1}`;
  };
}
