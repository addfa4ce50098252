// The content script of Telegram, self-contained like the others; put into pages only once the resident has switched the site on.

import { readCards } from '../../sites/cards.ts';
import { byHandle } from '../../sites/header.ts';
import { telegram } from '../../sites/telegram.ts';
import { startContent } from './start.ts';

startContent({ ...telegram, readers: { headers: { handle: byHandle }, cards: readCards } });
