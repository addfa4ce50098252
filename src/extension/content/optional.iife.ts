// The content script of the sites that a resident switches on: one file for all of them, put only into the pages of sites that
// are on, so that the package carries the reader once and not six times.

import { readCards } from '../../sites/cards.ts';
import { byHandle } from '../../sites/header.ts';
import { telegram } from '../../sites/telegram.ts';
import { threads } from '../../sites/threads.ts';
import { tiktok } from '../../sites/tiktok.ts';
import { whatsapp } from '../../sites/whatsapp.ts';
import { x } from '../../sites/x.ts';
import { youtube } from '../../sites/youtube.ts';
import { startContent } from './start.ts';

const OPTIONAL = [telegram, threads, tiktok, whatsapp, x, youtube];
const here = OPTIONAL.find(({ hosts }) => hosts.test(location.hostname));
if (here !== undefined) startContent({ ...here, readers: { headers: { handle: byHandle }, cards: readCards } });
