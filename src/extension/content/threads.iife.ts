// The content script of Threads, self-contained like the others; put into pages only once the resident has switched the site on.

import { byHandle } from '../../sites/header.ts';
import { threads } from '../../sites/threads.ts';
import { startContent } from './start.ts';

startContent({ ...threads, readers: { headers: { handle: byHandle } } });
