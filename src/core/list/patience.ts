// Patience with one publisher's wrong file: a file of which the same version was refused is not fetched again at each
// update, but after some hours. A new version has a new address and is fetched at once. Keeps nothing itself.

import { TufError } from '../tuf/errors.ts';
import type { Fetched, TufClient } from '../tuf/ports.ts';

/** A file that was fetched and refused. */
export interface WrongFile {
  /** Names version or hash, so that another content has another address. */
  readonly url: string;
  /** When it was refused; milliseconds since 1970. */
  readonly at: number;
  /** Message key of what was wrong with it. */
  readonly problem: string;
}

/** A server may mend a damaged copy without a new version: it is asked again after so many milliseconds. */
const PATIENCE = 6 * 3600 * 1000;

/** What was wrong is wrong still, as far as anyone asked. */
export class StillWrong extends Error {
  override readonly name = 'StillWrong';
  readonly problem: string;
  constructor(problem: string) {
    super(problem);
    this.problem = problem;
  }
}

export interface Patient {
  /** The client, whose `fetch` rejects with `StillWrong` instead of asking for the remembered file too early. */
  readonly client: TufClient;
  /** What to remember after `problem`: the file that came last, unless the problem is that none came. */
  wrongAfter(error: unknown, problem: string): WrongFile | undefined;
}

/** `byVersion`: the addresses of this repository name version or hash (TUF's consistent snapshots); without them nothing is remembered. */
export function patient(client: TufClient, byVersion: boolean, wrong: WrongFile | undefined): Patient {
  let came: string | null = null;
  const waits = (url: string): boolean => {
    const age = client.now() - (wrong?.at ?? 0);
    return url === wrong?.url && age >= 0 && age < PATIENCE;
  };
  const fetch = async (url: string, maxBytes: number): Promise<Fetched> => {
    if (wrong !== undefined && waits(url)) throw new StillWrong(wrong.problem);
    const fetched = await client.fetch(url, maxBytes);
    came = fetched.kind === 'ok' ? url : null;
    return fetched;
  };
  return {
    client: { ...client, fetch },
    wrongAfter(error, problem) {
      if (error instanceof StillWrong) return wrong;
      if (error instanceof TufError && error.kind === 'storage') return undefined;
      return byVersion && came !== null ? { url: came, at: client.now(), problem } : undefined;
    },
  };
}
