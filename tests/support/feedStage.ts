// A stage for tests of the marked feed: the sites under their names, the published sample list, and a small cast.

import sharp from 'sharp';
import { built } from './builtExtension.ts';
import { feedPage, type Person, type Post, profilePage } from './facebookPages.ts';
import { servePublished } from './published.ts';
import { type SiteServer, startSiteServer } from './siteServer.ts';

const avatar = (file: string): string => `https://scontent.fcgk1-1.fna.fbcdn.net/v/t39.30808-1/${file}_n.jpg`;
const OWN = avatar('200_300_400');
const NAMESAKES = avatar('200_300_401');
const STOLEN = avatar('100_300_400');

export const CAST = {
  /** Listed, with id and handle. */
  official: { name: 'Pemerintah Kabupaten Klaten', handle: 'contoh.pemkabklaten', avatar: OWN },
  /** Carries the regent's name and photo; the regent has declared that she has no Facebook account. */
  imitator: { name: 'Ratnawening Kusumadewi', id: '61550000009999', avatar: STOLEN, bio: 'Bupati Klaten. Bantuan dana, hubungi WA 081234567890' },
  former: { name: 'Wirastono Hadiningrat', handle: 'contoh.wirastono', avatar: OWN },
  namesake: { name: 'Sri Rahayu', id: '100000000000777', avatar: NAMESAKES },
  neighbour: { name: 'Warung Bu Tini', handle: 'warung.tini', avatar: OWN },
} as const satisfies Record<string, Person>;

export const FEED = 'https://www.facebook.com/';
export const addressOf = (person: Person): string => `https://www.facebook.com/${person.handle ?? `profile.php?id=${person.id}`}`;

const post = (author: Person, mention?: Person): Post => ({ author, text: 'Selamat pagi warga Klaten.', ...(mention === undefined ? {} : { mention }) });

/** `data` is the published office's folder. */
export async function openStage(data = built().data): Promise<SiteServer> {
  const sites = await startSiteServer();
  servePublished(sites, data);
  const photo = await sharp('assets/sample/photos/bupati.svg').resize(200, 200).png().toBuffer();
  const plain = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#888888' } }).png().toBuffer();
  sites.serve(STOLEN, { type: 'image/png', body: photo });
  for (const own of [OWN, NAMESAKES]) sites.serve(own, { type: 'image/png', body: plain });
  sites.serve(FEED, { body: feedPage(Object.values(CAST).map((person) => post(person))) });
  // Facebook's own policy is as strict towards foreign scripts and styles.
  const headers = { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src https:" };
  const { imitator, official, neighbour } = CAST;
  sites.serve('https://www.facebook.com/profile.php', { body: profilePage(imitator), headers });
  sites.serve(addressOf(official), { body: profilePage(official), headers });
  sites.serve(addressOf(neighbour), { body: profilePage(neighbour), headers });
  return sites;
}
