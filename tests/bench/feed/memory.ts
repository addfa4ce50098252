// What a browser takes: a page's heap and nodes after a collection, and the memory of all its processes together.

import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';

export interface PageMemory { readonly megabytes: number; readonly nodes: number; readonly listeners: number }

export async function pageMemory(cdp: CDPSession): Promise<PageMemory> {
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { megabytes: usedSize / 1e6, nodes, listeners: jsEventListeners };
}

/** Every process that was started for a profile folder, with its children, by id. */
function processesOf(userFolder: string): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map<string, string>();
  let family: string[] = [];
  for (const pid of pids) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(userFolder)) family.push(pid);
      parents.set(pid, /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '');
    } catch {
      // It has ended meanwhile.
    }
  }
  const own = new Set(family);
  for (let grown = true; grown; ) {
    family = pids.filter((pid) => !own.has(pid) && own.has(parents.get(pid) ?? ''));
    family.forEach((pid) => own.add(pid));
    grown = family.length > 0;
  }
  return [...own];
}

function readOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The browser itself, whoever shows pages, the extension's background, and what serves them all. */
export const KINDS = ['browser', 'pages', 'extension', 'others'] as const;
export type Kind = (typeof KINDS)[number];

function kindOf(command: string): Kind {
  if (command.includes('--extension-process')) return 'extension';
  if (command.includes('--type=renderer')) return 'pages';
  return command.includes('--type=') ? 'others' : 'browser';
}

/** Megabytes of the processes of a profile folder by kind, shared pages divided among those that share them. */
export function processMemory(userFolder: string): Readonly<Record<Kind, number>> {
  const sums = { browser: 0, pages: 0, extension: 0, others: 0 };
  for (const pid of processesOf(userFolder)) sums[kindOf(readOf(pid, 'cmdline'))] += Number(/^Pss:\s+(\d+)/m.exec(readOf(pid, 'smaps_rollup'))?.[1] ?? 0) / 1000;
  return sums;
}

/** How many processes run for extensions: background and pages of one extension share one. */
export const extensionProcesses = (userFolder: string): number => processesOf(userFolder).filter((pid) => kindOf(readOf(pid, 'cmdline')) === 'extension').length;
