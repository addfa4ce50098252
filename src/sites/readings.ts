// What the readers need of each site, beside what its pages carry already.

import type { SiteId } from '../core/account/site.ts';
import type { SiteReading } from './adapter.ts';
import { facebookReading } from './facebook.ts';
import { instagramReading } from './instagram.ts';
import { telegramReading } from './telegram.ts';
import { threadsReading } from './threads.ts';
import { tiktokReading } from './tiktok.ts';
import { whatsappReading } from './whatsapp.ts';
import { xReading } from './x.ts';
import { youtubeReading } from './youtube.ts';

export const READINGS: Readonly<Record<SiteId, SiteReading>> = {
  facebook: facebookReading,
  instagram: instagramReading,
  x: xReading,
  threads: threadsReading,
  tiktok: tiktokReading,
  youtube: youtubeReading,
  whatsapp: whatsappReading,
  telegram: telegramReading,
};
