// GET /v1/openapi.json: the public API in OpenAPI 3.1, made from the decoders that check the requests, so that the two
// cannot differ. For developers of other clients; a test holds that no route is missing.

import type { Handler } from 'hono';
import { type Decoder, type JsonSchema, flag, hex, integer, isoTime, list, literal, nullable, record, text } from '../../core/decode.ts';
import { appeal } from '../../core/report/appeal.ts';
import { report } from '../../core/report/parse.ts';
import { CASE_STATES, MAX_SCREENSHOT_BYTES, SCREENSHOT_TYPES } from '../../core/report/report.ts';
import { MOST_BITS, WORK_HEADER, WORK_STATUS } from '../../core/report/work.ts';
import { receiptWords } from './words.ts';
import { yearFigures } from './yearFigures.ts';

const received = record({ received: text(36) });
const outcome = record({ state: literal(...CASE_STATES), reason: nullable(text(60)), updated: isoTime });
const exported = record({
  received: isoTime, report: nullable(report), contact: nullable(text(200)), screenshot: nullable(record({ type: literal(...SCREENSHOT_TYPES), base64: text(MAX_SCREENSHOT_BYTES * 2) })), outcome: nullable(outcome),
});
const anything: Decoder<unknown> = (value) => value;
const problem = record({ problem: record({ key: text(60), args: anything }) });
/** 428 adds what is to be found: a number whose SHA-256 with the challenge and the letter's id (`core/report/work.ts`) begins with so many zero bits. */
const work = record({ problem: record({ key: text(60), args: anything }), work: record({ challenge: hex(16), bits: integer(1, MOST_BITS) }) });
const description = record({ openapi: text(10), paths: anything });

interface Operation {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly says: string;
  readonly takes?: Decoder<unknown>;
  /** In a flood, answers 428 until it comes with proof of work. */
  readonly works?: boolean;
  /** Bytes of these types instead of JSON. */
  readonly bytes?: readonly string[];
  readonly gives: Readonly<Record<number, Decoder<unknown> | null>>;
  readonly refuses: readonly number[];
}

const OPERATIONS: readonly Operation[] = [
  { method: 'get', path: '/v1/health', says: 'Whether this process answers.', gives: { 200: record({ alive: flag }) }, refuses: [] },
  { method: 'get', path: '/v1/ready', says: 'Whether it can also store.', gives: { 200: record({ ready: flag }) }, refuses: [503] },
  { method: 'get', path: '/v1/openapi.json', says: 'This description.', gives: { 200: description }, refuses: [] },
  { method: 'get', path: '/v1/figures/{year}', says: 'What the office did in a year, without anything of a person.', gives: { 200: yearFigures }, refuses: [404] },
  { method: 'post', path: '/v1/reports', says: 'Takes a report. 201: it is on disk. 200: it was before. 409: the id belongs to another report.', takes: report, works: true, gives: { 201: received, 200: received }, refuses: [400, 409, 413, 415, 428, 429, 503] },
  { method: 'put', path: '/v1/reports/{id}/screenshot', says: 'The picture whose SHA-256 the report names.', bytes: SCREENSHOT_TYPES, gives: { 201: received, 200: received }, refuses: [400, 404, 413, 415, 429, 503] },
  { method: 'post', path: '/v1/outcome', says: 'How the case of a report or an appeal stands, for whoever has its receipt.', takes: receiptWords, gives: { 200: outcome }, refuses: [400, 404, 413, 415, 429, 503] },
  { method: 'post', path: '/v1/erase', says: 'Erases a report, for whoever has its receipt.', takes: receiptWords, gives: { 204: null }, refuses: [400, 404, 413, 415, 429, 503] },
  { method: 'post', path: '/v1/export', says: 'Everything that is stored of a report, for whoever has its receipt.', takes: receiptWords, gives: { 200: exported }, refuses: [400, 404, 413, 415, 429, 503] },
  { method: 'post', path: '/v1/appeals', says: 'Takes an appeal against a mark, in private.', takes: appeal, works: true, gives: { 201: received, 200: received }, refuses: [400, 409, 413, 415, 428, 429, 503] },
  { method: 'get', path: '/list/{kind}/{file}', says: 'The published list as plain files, to be verified by The Update Framework.', gives: { 200: list(anything, 0) }, refuses: [404] },
];

export const openApi: Handler = () => Response.json(document(), { headers: { 'cache-control': 'max-age=3600' } });

const json = (schema: JsonSchema): object => ({ 'application/json': { schema } });

function document(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) (paths[operation.path] ??= {})[operation.method] = described(operation);
  return { openapi: '3.1.0', info: { title: 'Resmikah', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } }, paths };
}

function described({ path, says, takes, works, bytes, gives, refuses }: Operation): object {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
  const parameters = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...(works === true ? [{ name: WORK_HEADER, in: 'header', required: false, schema: { type: 'string' }, description: 'The challenge of a 428 and the number found for it, separated by a dot.' }] : []),
  ];
  const content = bytes === undefined ? json(takes?.schema ?? {}) : Object.fromEntries(bytes.map((type) => [type, { schema: { type: 'string', format: 'binary', maxLength: MAX_SCREENSHOT_BYTES } }]));
  const isFile = path.startsWith('/list/');
  return {
    summary: says,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(takes === undefined && bytes === undefined ? {} : { requestBody: { required: true, content } }),
    responses: Object.fromEntries([
      ...Object.entries(gives).map(([status, decoder]) => [status, { description: says, ...(decoder === null ? {} : { content: isFile ? { 'application/octet-stream': {} } : json(decoder.schema ?? {}) }) }]),
      ...refuses.map((status) => [String(status), { description: 'Refused: a message key and its arguments.', content: json((status === WORK_STATUS ? work : problem).schema ?? {}) }]),
    ]),
  };
}
