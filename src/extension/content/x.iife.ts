// The content script of X, self-contained like the others; put into pages only once the resident has switched the site on.

import { readCards } from '../../sites/cards.ts';
import { byHandle } from '../../sites/header.ts';
import { x } from '../../sites/x.ts';
import { startContent } from './start.ts';

startContent({ ...x, readers: { headers: { handle: byHandle }, cards: readCards } });
