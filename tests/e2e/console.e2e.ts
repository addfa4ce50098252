// The staff console in a real Chromium against the real server and its PostgreSQL. One server and one browser for all of it;
// the tests themselves stand by subject in `console/`.

import { afterAll, afterEach, beforeAll } from 'vitest';
import { breach } from './console/breach.ts';
import { day } from './console/day.ts';
import { decide } from './console/decide.ts';
import { editor } from './console/editor.ts';
import { inbox } from './console/inbox.ts';
import { officers } from './console/officers.ts';
import { pages } from './console/pages.ts';
import { sign } from './console/sign.ts';
import { makeStage } from './console/stage.ts';
import { wayIn } from './console/wayIn.ts';

const stage = makeStage();
beforeAll(stage.open);
afterEach(stage.clear);
afterAll(stage.close);

decide(stage);
inbox(stage);
wayIn(stage);
officers(stage);
breach(stage);
editor(stage);
sign(stage);
day(stage);
pages(stage);
