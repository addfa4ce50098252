// The body of both receipt routes: `{words}`.

import { decode, record, text } from '../../core/decode.ts';
import { receiptHash } from '../../core/report/receipt.ts';
import { type Result, failure, success } from '../../core/result.ts';
import { refuse } from '../answers.ts';
import { SMALL_BODY, readJson } from '../body.ts';

/** The body of every route that asks by receipt. */
export const receiptWords = record({ words: text(400, undefined, 1) });

/** Hash of the receipt words in a request, or the answer that says what is wrong. */
export async function readReceipt(request: Request): Promise<Result<string, Response>> {
  const read = await readJson(request, SMALL_BODY);
  if (!read.ok) return read;
  const parsed = decode(receiptWords, read.value);
  return parsed.ok ? success(receiptHash(parsed.value.words)) : failure(refuse(400, parsed.problem.key, parsed.problem.args));
}
