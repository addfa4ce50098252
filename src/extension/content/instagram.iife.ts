// The content script of Instagram: one self-contained file, because a site's page must not be able to ask for files of the
// extension, and a small one, because it carries no other site and no reader that Instagram's pages do not need.

import { readCards } from '../../sites/cards.ts';
import { byHandle } from '../../sites/header.ts';
import { instagram } from '../../sites/instagram.ts';
import { startContent } from './start.ts';

startContent({ ...instagram, readers: { headers: { handle: byHandle }, cards: readCards } });
