// TikTok's own part of the content script: where things stand on its pages and how its links name accounts.

import { tiktok } from '../../sites/tiktok.ts';
import { startContent } from './start.ts';

startContent(tiktok);
