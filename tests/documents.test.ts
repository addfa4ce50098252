// Documents that name what is there: every link between them, every file and folder of the project, every command.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };

const documents = ['README.md', ...['.github', 'assets', 'src', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => join(folder, file)))];
const textOf = (document: string): string => readFileSync(document, 'utf8');
const found = (document: string, pattern: RegExp): string[] => [...textOf(document).matchAll(pattern)].map(([, each = '']) => each);

/** Links to other documents and pictures, without those into the web. */
const linksOf = (document: string): string[] => found(document, /\]\((?!https?:|mailto:)([^)#\s]+)/g);
/** Files and folders as the documents write them, from the project's root on. */
const pathsOf = (document: string): string[] => found(document, /`((?:src|tests|assets|\.github)\/[\w./-]+)`/g);

/** Comes with the key ceremony of a release. */
const LATER = /^assets\/trust\b/;

describe('the documents', () => {
  it('lead to nothing that is missing', () => {
    const missing = documents.flatMap((document) => [
      ...linksOf(document).map((link) => normalize(join(dirname(document), link))),
      ...pathsOf(document).filter((path) => !LATER.test(path)),
    ].filter((path) => !existsSync(path)).map((path) => `${document} → ${path}`));
    expect(missing).toEqual([]);
    expect(documents.flatMap(linksOf).length).toBeGreaterThan(15);
    expect(documents.flatMap(pathsOf).length).toBeGreaterThan(40);
  });

  it('name no command that is not there', () => {
    const named = documents.flatMap((document) => found(document, /npm run (?:-s )?([\w:]+)/g));
    expect(named.filter((name) => !Object.hasOwn(packageFile.scripts, name))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(10);
  });

  it('are all reached from the first page', () => {
    const reached = new Set<string>();
    const visit = (document: string): void => {
      if (reached.has(document) || !document.endsWith('.md')) return;
      reached.add(document);
      for (const link of linksOf(document)) visit(normalize(join(dirname(document), link)));
    };
    visit('README.md');
    // What says where fixtures come from lies beside them.
    expect(documents.filter((document) => !reached.has(document) && !document.startsWith('tests/fixtures/'))).toEqual([]);
  });

  it('name a test for every attacker', () => {
    const [, table = ''] = textOf('src/README.md').split('## Threat model');
    const rows = (table.split('## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| ')).slice(1);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !/`tests\/[\w/.-]+`[^|]*\|$/.test(row))).toEqual([]);
  });
});
