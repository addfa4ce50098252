// The resident's few settings, in the browser's own storage. What is not understood counts as not set.

import { browser } from '../browser.ts';
import { decode, flag, list, literal, nullable, otherwise, record, text } from '../../core/decode.ts';
import { LANGUAGES } from '../../core/translate.ts';
import { STANDARD, type Settings } from '../protocol.ts';

const shape = record({
  language: nullable(literal(...LANGUAGES)),
  sitesOff: otherwise(list(text(20), 20), STANDARD.sitesOff),
  markOfficial: otherwise(flag, STANDARD.markOfficial),
});

export async function settings(): Promise<Settings> {
  const kept = (await browser.storage.local.get('settings'))['settings'];
  const parsed = decode(shape, kept ?? {});
  return parsed.ok ? parsed.value : STANDARD;
}

let writing: Promise<unknown> = Promise.resolve();

/** Changes some settings, one change after another: two that read the same settings at once would lose the first of them. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const changed = writing.then(() => changeOne(change));
  writing = changed.catch(() => undefined);
  return changed;
}

async function changeOne(change: Partial<Settings>): Promise<Settings> {
  const before = await settings();
  // A page that only asks must write nothing.
  const parsed = Object.keys(change).length === 0 ? null : decode(shape, { ...before, ...change });
  if (parsed?.ok !== true) return before;
  await browser.storage.local.set({ settings: parsed.value });
  return parsed.value;
}
