// Opens fixture pages in two document implementations and writes what was read as short lines, for comparing.
// Every fixture is a sample page: faithful nesting, invented people.

import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { JSDOM } from 'jsdom';

export { lineOf } from './line.ts';

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
