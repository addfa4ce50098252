// The content script of TikTok, self-contained like the others; put into pages only once the resident has switched the site on.

import { readCards } from '../../sites/cards.ts';
import { byHandle } from '../../sites/header.ts';
import { tiktok } from '../../sites/tiktok.ts';
import { startContent } from './start.ts';

startContent({ ...tiktok, readers: { headers: { handle: byHandle }, cards: readCards } });
