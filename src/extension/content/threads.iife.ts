// Threads's own part of the content script: where things stand on its pages and how its links name accounts.

import { threads } from '../../sites/threads.ts';
import { startContent } from './start.ts';

startContent(threads);
