// X's own part of the content script: where things stand on its pages and how its links name accounts.

import { x } from '../../sites/x.ts';
import { startContent } from './start.ts';

startContent(x);
