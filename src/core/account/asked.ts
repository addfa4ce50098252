// What a resident pastes, types or shares, in words a check can follow: a link, a handle, a phone number or a name.
// Resolves nothing over the network: a shortened link says that it is one, and names nobody.

import type { Account } from './account.ts';
import { linkFromUrl, siteOfHost } from './links.ts';
import { type SiteId, SITES } from './site.ts';

export type Asked =
  | { readonly kind: 'account'; readonly account: Account }
  /** E.164, with the leading `+`. */
  | { readonly kind: 'phone'; readonly number: string }
  /** A handle without a site: it may be meant on any of them. */
  | { readonly kind: 'handle'; readonly handle: string }
  | { readonly kind: 'name'; readonly name: string }
  /** A link that only the site itself can resolve. */
  | { readonly kind: 'short'; readonly host: string }
  /** A link of a known site that names no account: a photo, a group, the front page. */
  | { readonly kind: 'nobody'; readonly site: SiteId }
  | { readonly kind: 'foreign'; readonly host: string }
  | { readonly kind: 'nothing' };

/** What is looked at; a shared text is longer only when something is wrong with it. */
const LONGEST = 2000;
const LONGEST_NAME = 120;

const HIDDEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const KNOWN_HOSTS =
  'facebook\\.com|fb\\.com|fb\\.me|m\\.me|messenger\\.com|instagram\\.com|instagr\\.am|x\\.com|twitter\\.com|threads\\.(?:com|net)|' +
  'tiktok\\.com|youtube\\.com|youtu\\.be|whatsapp\\.com|wa\\.me|telegram\\.(?:me|dog|org)|t\\.me';
/** With a scheme any host, or what an app opens; without one only the sites', since `nama.orang/lain` is no link. */
const LINK = new RegExp(`(?:https?|fb|instagram|whatsapp|tg|twitter):\\/\\/[^\\s<>"']+|(?<![\\w@.-])(?:[\\w-]+\\.){0,2}(?:${KNOWN_HOSTS})(?:\\/[^\\s<>"']*)?`, 'iu');

/** What the apps themselves open, and the web address that says the same. */
const APP_LINKS: readonly (readonly [RegExp, string])[] = [
  [/^fb:\/\/(?:profile|page)\/(?:\?id=)?/i, 'https://www.facebook.com/profile.php?id='],
  [/^(?:instagram:\/\/user\?username=|https?:\/\/ig\.me\/m\/)/i, 'https://www.instagram.com/'],
  [/^twitter:\/\/user\?screen_name=/i, 'https://x.com/'],
  [/^tg:\/\/resolve\?domain=/i, 'https://t.me/'],
  [/^whatsapp:\/\/send/i, 'https://api.whatsapp.com/send'],
  // A shop's catalogue and its goods stand under its number.
  [/^https?:\/\/wa\.me\/(?:c|p\/\d+)\/(?=\d)/i, 'https://wa.me/'],
];

/** Hosts and paths that stand for another address. */
const SHORTENERS = /^(bit\.ly|s\.id|t\.co|tinyurl\.com|cutt\.ly|goo\.gl|is\.gd|linktr\.ee|lnk\.bio|shorturl\.at|youtu\.be|vm\.tiktok\.com|vt\.tiktok\.com|fb\.watch)$/;
const SHORT_PATHS: readonly (readonly [RegExp, RegExp])[] = [
  [/(^|\.)facebook\.com$|^fb\.com$/, /^\/(share|s)\//],
  [/^fb\.me$/, /^\/[^/]+\/?$/],
  [/(^|\.)tiktok\.com$/, /^\/t\//],
  [/^wa\.me$/, /^\/(message|qr)\//],
  [/^chat\.whatsapp\.com$/, /./],
  [/(^|\.)instagram\.com$/, /^\/(s|share)\//],
];

/** Redirectors carry the address they lead to in their query. */
const REDIRECTORS: readonly (readonly [RegExp, string])[] = [
  [/^(l|lm)\.(facebook|instagram)\.com$|^l\.wl\.co$/, 'u'],
  [/^(www\.)?youtube\.com$/, 'q'],
  [/^(www\.)?tiktok\.com$/, 'target'],
];

/** Reads a pasted or shared text. Never throws; an empty or meaningless text is `nothing`. */
export function askedFrom(text: string): Asked {
  const plain = text.slice(0, LONGEST).normalize('NFKC').replace(HIDDEN, '').trim();
  const link = LINK.exec(plain)?.[0].replace(/[.,;:!?)\]}]+$/, '');
  if (link !== undefined) return fromLink(webForm(/:\/\//.test(link) ? link : `https://${link}`), 2);
  return fromPhone(plain) ?? fromHandle(plain) ?? fromName(plain, text);
}

function webForm(address: string): string {
  const [app, web] = APP_LINKS.find(([form]) => form.test(address)) ?? [];
  return app === undefined || web === undefined ? address : address.replace(app, web);
}

function fromLink(address: string, redirects: number): Asked {
  if (!/^https?:/i.test(address)) return { kind: 'nothing' };
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { kind: 'nothing' };
  }
  const host = url.hostname.toLowerCase().replace(/^www\./, '');
  const carried = REDIRECTORS.find(([hosts]) => hosts.test(url.hostname));
  const target = carried === undefined ? null : url.searchParams.get(carried[1]);
  if (redirects > 0 && target !== null && /^https?:\/\//i.test(target)) return fromLink(target, redirects - 1);
  if (SHORTENERS.test(host) || SHORT_PATHS.some(([hosts, path]) => hosts.test(host) && path.test(url.pathname))) return { kind: 'short', host };
  const link = linkFromUrl(address.replace(/^http:/i, 'https:'));
  if (link !== null) {
    const { account } = link;
    return account.site === 'whatsapp' && account.handle !== null ? { kind: 'phone', number: account.handle } : { kind: 'account', account };
  }
  const site = siteOfHost(host);
  return site === null ? { kind: 'foreign', host } : { kind: 'nobody', site };
}

/** Indonesian numbers as people write them (`0812…`, `62 812…`, `+62 (812) …`); others only with `+`. */
function fromPhone(text: string): Asked | null {
  if (!/^[+0-9()\s.-]{7,24}$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  const number = text.startsWith('+') ? digits : digits.startsWith('0') ? `62${digits.slice(1)}` : digits.startsWith('62') ? digits : null;
  return number !== null && /^[1-9]\d{6,14}$/.test(number) ? { kind: 'phone', number: `+${number}` } : null;
}

/** `@pemkabklaten`, `pemkab.klaten`, `instagram: pemkabklaten`; one bare word of letters is a name rather than a handle. */
function fromHandle(text: string): Asked | null {
  const named = /^(?:([a-z]+)\s*[:/]\s*)?@?((?=.*\p{L})[\p{L}\p{N}._-]{2,60})$/iu.exec(text);
  if (named === null) return null;
  const [, siteName, handle = ''] = named;
  const site = siteName === undefined ? null : (SITES.find((each) => each === siteName.toLowerCase() || each.startsWith(siteName.toLowerCase())) ?? null);
  if (siteName !== undefined && site === null) return null;
  if (site !== null) return { kind: 'account', account: { site, id: null, handle } };
  return text.startsWith('@') || /[._\d]/.test(handle) ? { kind: 'handle', handle } : null;
}

/** As it was typed: foreign letters and hidden characters in it are what a disguise is known by. */
function fromName(plain: string, text: string): Asked {
  const name = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim();
  return /\p{L}{2}/u.test(plain) ? { kind: 'name', name } : { kind: 'nothing' };
}
