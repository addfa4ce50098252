// WhatsApp's own part of the content script: where things stand on its pages and how its links name accounts.

import { whatsapp } from '../../sites/whatsapp.ts';
import { startContent } from './start.ts';

startContent(whatsapp);
