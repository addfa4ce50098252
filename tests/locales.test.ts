// The words of every surface: the same messages in all three languages, in a form that Chrome and Firefox both take,
// every message that the code asks for is there, and none that nobody asks for. Keys are looked for in the code as literals, or by the beginning of a template.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SURFACES } from '../src/core/account/profile.ts';
import { MODUS } from '../src/core/list/model.ts';
import { VERDICTS } from '../src/core/match/verdict.ts';
import { APPEAL_GROUNDS } from '../src/core/report/appeal.ts';
import { REASONS } from '../src/core/report/case.ts';
import { CASE_STATES } from '../src/core/report/report.ts';
import { LANGUAGES } from '../src/core/translate.ts';

interface Entry { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> }
type Catalogue = Readonly<Record<string, Entry>>;

const catalogues = Object.fromEntries(
  LANGUAGES.map((language) => [language, JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Catalogue]),
) as Record<(typeof LANGUAGES)[number], Catalogue>;
const indonesian = catalogues.id;
const keys = Object.keys(indonesian);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'));
const source = sources.join('\n');
const matching = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((found) => found[1] ?? '');

/** Kinds of evidence as they are noted: a literal on the line that makes the evidence. */
const evidenceKinds = source.split('\n').filter((line) => /\bnote\('|\bnote\([^(]*\?|\bsettled\('|office_name|weight: '/.test(line)).flatMap((line) => matching(line, /'([a-z]+_[a-z_]+)'/g));
const tricks = matching(/type Trick =[^;]*/.exec(readFileSync('src/core/match/fold.ts', 'utf8'))?.[0] ?? '', /'(\w+)'/g);
const tones = matching(/type Tone =[^;]*/.exec(readFileSync('src/core/match/observe.ts', 'utf8'))?.[0] ?? '', /'(\w+)'/g);
const updateErrors = matching(/type TufErrorKind =[^;]*/.exec(readFileSync('src/core/tuf/errors.ts', 'utf8'))?.[0] ?? '', /'([\w-]+)'/g);

/** Beginnings of the keys that the code puts together. */
const beginnings = [...new Set(matching(source, /`([a-z][a-z0-9_]*_)\$\{/g))];

/** Of those, the ones whose every ending is known here. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  verdict_: VERDICTS,
  mark_: VERDICTS,
  modus_: MODUS,
  surface_: SURFACES,
  mine_: ['waiting', 'sent', 'refused'],
  appeal_ground_: APPEAL_GROUNDS.map((ground) => ground.replace('-', '_')),
  erase_report_: ['erased', 'gone', 'away', 'busy', 'sure', 'yes'],
  state_: CASE_STATES.map((state) => state.replaceAll('-', '_')),
  reason_: Object.values(REASONS).flat().map((key) => key.slice('reason_'.length)),
  problem_list_: updateErrors.map((kind) => kind.replaceAll('-', '_')),
  evidence_: [...evidenceKinds, 'listed', 'absence', 'asks', 'badge', ...tricks.map((trick) => `disguise_${trick}`), ...tones.map((tone) => `tone_${tone}`)],
};

const names = (message: string): string[] => [...new Set(matching(message, /\$(\w+)\$/g).map((name) => name.toLowerCase()))].sort();

describe('the catalogues', () => {
  it.each(LANGUAGES)('have the same keys in %s as in Indonesian', (language) => {
    expect(Object.keys(catalogues[language]).sort()).toEqual([...keys].sort());
  });

  it.each(LANGUAGES)('say something in every message of %s, with the same placeholders as in Indonesian', (language) => {
    for (const key of keys) {
      const entry = catalogues[language][key];
      expect([key, entry?.message.trim().length]).not.toEqual([key, 0]);
      expect([key, names(entry?.message ?? '')]).toEqual([key, names(indonesian[key]?.message ?? '')]);
    }
  });

  it.each(LANGUAGES)('declare in %s each placeholder that a message uses, and only those, as both browsers want it', (language) => {
    for (const [key, { message, placeholders = {} }] of Object.entries(catalogues[language])) {
      expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
      expect([key, Object.keys(placeholders).sort()]).toEqual([key, names(message)]);
      const contents = Object.values(placeholders).map(({ content }) => content);
      expect([key, [...contents].sort()]).toEqual([key, contents.map((_, at) => `$${at + 1}`)]);
      expect([key, message.replace(/\$[A-Z][A-Z0-9_]*\$/g, '').includes('$')]).toEqual([key, false]);
    }
  });

  it.each(LANGUAGES)('keep name and description within what the stores take in %s', (language) => {
    expect(catalogues[language]['extension_name']?.message.length).toBeLessThanOrEqual(45);
    expect(catalogues[language]['extension_description']?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the words that the code asks for', () => {
  it('are all there, also where a key is put together', () => {
    const asked = matching(source, /(?:\btext\(|\bproblem\(|\bmessage\(|\bkey: |\bproblem: )\s*'([a-z]+_[a-z0-9_]+)'/g);
    const chosen = matching(source, /\btext\([^'`()]*\? '([a-z]+_[a-z0-9_]+)'/g).concat(matching(source, /\btext\([^`()]*\? '[^']*' : '([a-z]+_[a-z0-9_]+)'/g));
    const made = Object.entries(MADE).flatMap(([beginning, endings]) => endings.map((ending) => beginning + ending));
    const missing = [...asked, ...chosen, ...made].filter((key) => !Object.hasOwn(indonesian, key));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('are all that there is: no message is left over', () => {
    const literals = new Set([...matching(source, /['"`]([a-z]+_[a-z0-9_]+)['"`]/g), ...matching(readFileSync('manifest.json', 'utf8'), /__MSG_(\w+)__/g)]);
    expect(keys.filter((key) => !literals.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))).toEqual([]);
  });

  it('know evidence of every sort, so that the check above checks something', () => {
    expect(evidenceKinds).toEqual(expect.arrayContaining(['name_full', 'photo_same', 'handle_taken_over', 'list_expired']));
    expect([tricks.length, tones.length, updateErrors.length].every((count) => count >= 5)).toBe(true);
  });
});

describe('the law', () => {
  const said = (key: string, language: 'id' | 'en' | 'jv'): string => catalogues[language][key]?.message ?? '';
  const accusing = { id: /palsu|penipu/i, en: /fake|fraud|scam|impostor/i, jv: /palsu|apus/i };

  it.each(LANGUAGES)('lets only a verdict by two people call an account fake, in %s', (language) => {
    const accused = VERDICTS.filter((kind) => accusing[language].test(`${said(`verdict_${kind}`, language)} ${said(`mark_${kind}`, language)}`));
    expect(accused).toEqual(['impostor']);
    const evidence = keys.filter((key) => key.startsWith('evidence_') && accusing[language].test(said(key, language)));
    expect(evidence).toEqual(['evidence_confirmed_impostor']);
  });

  it('states of a suspect account only what is true: it is not listed, and it shows a name', () => {
    expect(said('verdict_suspect', 'id')).toBe('Tidak terdaftar – menampilkan nama $NAME$');
  });
});
