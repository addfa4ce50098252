// Telegram's own part of the content script: where things stand on its pages and how its links name accounts.

import { telegram } from '../../sites/telegram.ts';
import { startContent } from './start.ts';

startContent(telegram);
