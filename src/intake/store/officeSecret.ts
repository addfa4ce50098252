// A secret that all servers of an office share: made by the first of them that needs it, the same for all from then on.

import { type Database, inTransaction } from '../database.ts';
import { newSecret } from '../hashes.ts';

export function officeSecret(db: Database, key: string, purpose: string): Promise<string> {
  return inTransaction(db, async (change) => {
    await change.insertInto('office_secret').values({ subject_key: key, purpose, secret: newSecret() }).onConflict((on) => on.columns(['subject_key', 'purpose']).doNothing()).execute();
    return (await change.selectFrom('office_secret').select('secret').where('subject_key', '=', key).where('purpose', '=', purpose).executeTakeFirstOrThrow()).secret;
  });
}
