// The content script of YouTube, self-contained like the others; put into pages only once the resident has switched the site on.

import { readCards } from '../../sites/cards.ts';
import { byHandle } from '../../sites/header.ts';
import { youtube } from '../../sites/youtube.ts';
import { startContent } from './start.ts';

startContent({ ...youtube, readers: { headers: { handle: byHandle }, cards: readCards } });
