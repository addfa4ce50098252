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

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const parsed = decode(shape, { ...(await settings()), ...change });
  if (!parsed.ok) return settings();
  await browser.storage.local.set({ settings: parsed.value });
  return parsed.value;
}
