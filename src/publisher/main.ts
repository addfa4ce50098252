#!/usr/bin/env node
// The publisher's command line: `npm run -s list -- COMMAND`.

import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2));
