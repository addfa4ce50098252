// Opens fixture pages in two document implementations and writes what was read as short lines, for comparing.
// Every fixture is a sample page: faithful nesting, invented people.

import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { JSDOM } from 'jsdom';
import { accountKey } from '../../src/core/account/account.ts';
import type { Found } from '../../src/sites/index.ts';

export interface Expected {
  readonly name: string;
  readonly site: string;
  readonly url: string;
  readonly state: string;
  /** `surface key | name | picture's file number or - | badge`, and for headers `| bio`. */
  readonly profiles: readonly string[];
}

const FOLDER = 'tests/fixtures/sites';

export const EXPECTED: readonly Expected[] = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8'));
export const htmlOf = (name: string): string => readFileSync(`${FOLDER}/${name}.html`, 'utf8');

// One window of each for all pages: making one costs more than reading one.
const jsdom = new JSDOM('').window;
const happyDom = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });

export const inJsdom = (html: string): Document => new jsdom.DOMParser().parseFromString(html, 'text/html');
export const inHappyDom = (html: string): Document => new happyDom.DOMParser().parseFromString(html, 'text/html') as unknown as Document;

/** The number that each picture of the sample pages has in its address. */
const FILE = /(?:\/|k)(\d+)[^/]*(?:_n|_normal|_bigger|_x96|_400x400)\.\w+|\/(\d+)(?:~|=s)/;
const pictureOf = (url: string | null): string => (url === null ? '-' : (FILE.exec(url)?.slice(1).find((part) => part !== undefined) ?? url));

export function lineOf({ profile }: Found): string {
  const { surface, account, name, avatarUrl, siteBadge, bio } = profile;
  return [`${surface} ${accountKey(account)}`, name, pictureOf(avatarUrl), siteBadge, ...(bio === null ? [] : [bio])].join(' | ');
}
