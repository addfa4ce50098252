// The content script of Facebook: one self-contained file, because a site's page must not be able to ask for files of the
// extension, and a small one, because it carries no other site and no reader that Facebook's pages do not need.

import { readCards } from '../../sites/cards.ts';
import { facebook } from '../../sites/facebook.ts';
import { byLinks } from '../../sites/header.ts';
import { startContent } from './start.ts';

startContent({ ...facebook, readers: { headers: { links: byLinks }, cards: readCards } });
