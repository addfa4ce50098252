// A JSON file of the office's folder; one that was cut or overwritten is refused with its name, so that an officer can mend it.

import { readFileSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/** What the file says. Refuses one that is no JSON. */
export function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Refusal(`${path} is damaged: it is not JSON. Take it from the backup.`);
  }
}
