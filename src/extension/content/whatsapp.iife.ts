// The content script of WhatsApp Web, self-contained like the others; put into pages only once the resident has switched the site on.

import { readCards } from '../../sites/cards.ts';
import { whatsapp } from '../../sites/whatsapp.ts';
import { startContent } from './start.ts';

startContent({ ...whatsapp, readers: { headers: {}, cards: readCards } });
