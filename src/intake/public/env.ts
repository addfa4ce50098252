// What every route of the public port is given besides its request, and what every answer of it carries.

import type { Visitor } from '../office.ts';

export type PublicEnv = { Bindings: Visitor };

/** Any page may ask: nothing here is answered by who asks, and no cookie comes along. */
export const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' } as const;
