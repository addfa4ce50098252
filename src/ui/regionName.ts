// What a region is called where nothing has told its name yet: its kind and its code.

import type { Translator } from '../core/translate.ts';

/** `00…` is the Republic with its ministries, two digits a province, more a regency or city. */
const kindOf = (code: string): 'nation' | 'province' | 'regency' => (code.startsWith('00') ? 'nation' : code.length === 2 ? 'province' : 'regency');

export const regionName = (words: Translator, code: string, name: string | null): string => name ?? words.text(`region_${kindOf(code)}`, { code });
