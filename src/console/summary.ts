// Many reports of one account, said once: how many saw which sign, what residents fear, which texts the account showed.

import type { Modus } from '../core/list/model.ts';
import type { Report } from '../core/report/report.ts';

export interface Counted<T> { readonly value: T; readonly count: number }

export interface Summary {
  /** Kinds of evidence, most often seen first. */
  readonly evidence: readonly Counted<string>[];
  readonly categories: readonly Counted<Modus>[];
  /** Display names and bios other than the newest, each once: what the account called itself before. */
  readonly names: readonly string[];
  readonly bios: readonly string[];
  readonly avatars: readonly string[];
}

/** Signs that speak against an imitation. */
export const speaksAgainst = (kind: string): boolean => /^(photo_other|badge|tone_)/.test(kind);

/** `reports` newest first. */
export function summarise(reports: readonly Report[]): Summary {
  return {
    evidence: counted(reports.flatMap((report) => [...new Set(report.evidence)])),
    categories: counted(reports.map(({ category }) => category)),
    names: once(reports.map(({ name }) => name)),
    bios: once(reports.flatMap(({ bio }) => (bio === null || bio.trim() === '' ? [] : [bio]))),
    avatars: once(reports.flatMap(({ avatarHash }) => avatarHash ?? [])),
  };
}

function counted<T>(values: readonly T[]): readonly Counted<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

const once = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
