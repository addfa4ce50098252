#!/usr/bin/env node
// `npm run -s tuf -- …`: the list's client for mirrors, auditors and independent test suites.

import { tuf } from './command.ts';

process.exitCode = await tuf(process.argv.slice(2), Date.now);
