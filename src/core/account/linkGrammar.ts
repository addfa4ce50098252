// Each site's grammar of links: path, query and hash to an account and to what kind of place the link leads to.
// Knows nothing of pages; `links.ts` is the door to it.

import { RESERVED } from './reserved.ts';
import type { SiteId } from './site.ts';

/**
 * Where a link leads: the account's own page, a tab of it, a piece of content that names its owner, a chat,
 * a friend request, or the account within a part of the site (a group, the market).
 */
export type LinkPlace = 'profile' | 'tab' | 'content' | 'chat' | 'request' | 'member';

export interface Named {
  readonly id?: string | null | undefined;
  readonly handle?: string | null | undefined;
  readonly place: LinkPlace;
}

/** A URL taken apart: host without `www.`, decoded path segments, query, hash without `#`; `taken` says which words are no handles. */
export interface Parts {
  readonly host: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly hash: string;
  readonly taken: (word: string) => boolean;
}

export interface Grammar {
  readonly hosts: RegExp;
  readonly read: (parts: Parts) => Named | null;
  /** First path segments that are no handles, where handles stand bare in the path; a site's grammar has them only in `GRAMMARS`. */
  readonly reserved?: ReadonlySet<string> | undefined;
  /** The parameters that `read` looks at: addresses that differ in others name the same. */
  readonly query?: readonly string[];
}

const DIGITS = /^\d{1,20}$/;
const digits = (text: string | null | undefined): string | null => (text && DIGITS.test(text) ? text : null);
/** Threads of several people share the address of a chat with one; their numbers are longer than any account's. */
const chatWith = (text: string): string | null => (/^\d{1,15}$/.test(text) ? text : null);
const byId = (id: string | null | undefined, place: LinkPlace): Named | null => (id ? { id, place } : null);

/** `name` alone is the profile, `name/x` a tab of it, anything deeper or in `content` a piece of content. */
function depth(rest: readonly string[], content: RegExp): LinkPlace {
  if (rest.length === 0) return 'profile';
  return content.test(rest[0] ?? '') && (rest.length > 1 || /^live$/.test(rest[0] ?? '')) ? 'content' : 'tab';
}

const FB_CONTENT = /^(posts|videos|photos|reels?|events|notes|permalink|media|stories|live)$/;

/** Parts of the video pages that are nobody's. */
const WATCH_PAGES = /^(explore|following|hashtag|shows|songs|topics?)$/i;

function facebookNamed(name: string, rest: readonly string[], query: URLSearchParams, taken: Parts['taken']): Named | null {
  if (name.endsWith('.php') || taken(name.toLowerCase())) return null;
  const place = rest.length === 0 && query.has('sk') ? 'tab' : depth(rest, FB_CONTENT);
  if (/^\d{5,20}$/.test(name)) return { id: name, place };
  const old = /^[^/]+-(\d{8,20})$/.exec(name);
  if (old) return byId(old[1], place);
  return /^[a-z0-9.]{3,60}$/i.test(name) && /[a-z0-9]/i.test(name) ? { handle: name, place } : null;
}

function facebook({ host, path, query, taken }: Parts): Named | null {
  const [first = '', second = '', third = '', fourth = ''] = path;
  if (host === 'm.me') return facebookNamed(first, [], query, taken);
  if (host === 'messenger.com') return first === 't' ? byId(chatWith(second), 'chat') : null;
  switch (first.toLowerCase()) {
    case 'profile.php':
      return byId(digits(query.get('id')), query.has('sk') ? 'tab' : 'profile');
    case 'permalink.php':
    case 'story.php':
      return byId(digits(query.get('id')), 'content');
    case 'people':
      return byId(digits(third) ?? (/^pfbid\w{10,100}$/.test(third) ? third : null), query.has('sk') ? 'tab' : 'profile');
    case 'pages':
      return second === 'category' ? byId(/-(\d{8,20})$/.exec(fourth)?.[1], 'profile') : byId(digits(third), 'profile');
    case 'p':
      return byId(/-(\d{5,20})$/.exec(second)?.[1], path.length > 2 ? 'tab' : 'profile');
    case 'pg':
      return facebookNamed(second, path.slice(2), query, taken);
    case 'groups':
      return third === 'user' ? byId(digits(fourth), 'member') : null;
    case 'marketplace':
      return second === 'profile' ? byId(digits(third), 'member') : null;
    case 'friends':
      return byId(digits(query.get('profile_id')), 'request');
    case 'watch':
      return path.length !== 2 || WATCH_PAGES.test(second) ? null : facebookNamed(second, [], query, taken);
    case 'messages':
      return second === 't' ? byId(chatWith(third), 'chat') : null;
    default:
      return facebookNamed(first, path.slice(1), query, taken);
  }
}

function instagram({ path, taken }: Parts): Named | null {
  const [first = '', second = '', third = ''] = path;
  const valid = (name: string): boolean => /^[a-z0-9._]{1,30}$/i.test(name) && /[a-z0-9_]/i.test(name);
  if (first === 'stories') return second !== 'highlights' && valid(second) && third !== '' ? { handle: second, place: 'content' } : null;
  if (first === '_u') return valid(second) ? { handle: second, place: 'profile' } : null;
  if (!valid(first) || taken(first.toLowerCase())) return null;
  return { handle: first, place: depth(path.slice(1), /^(p|reel|tv)$/) };
}

function x({ path, query, taken }: Parts): Named | null {
  const [first = '', second = '', third = ''] = path;
  const named = (name: string, place: LinkPlace): Named | null => (/^\w{1,20}$/.test(name) ? { handle: name, place } : null);
  if (first === 'i' && second === 'user') return byId(digits(third), 'profile');
  if (first === 'intent') return byId(digits(query.get('user_id')), 'profile') ?? named(query.get('screen_name') ?? '', 'profile');
  return taken(first.toLowerCase()) ? null : named(first, depth(path.slice(1), /^(status|statuses|article)$/));
}

/** Sites where every handle carries an `@` in the path. */
const withAt =
  (handle: RegExp, content: RegExp) =>
  ({ path }: Parts): Named | null => {
    const at = /^[a-z]{2}(-[a-z]{2,4})?$/i.test(path[0] ?? '') ? 1 : 0;
    const name = path[at]?.startsWith('@') ? path[at].slice(1) : '';
    return handle.test(name) ? { handle: name, place: depth(path.slice(at + 1), content) } : null;
  };

const youtubeHandle = /* @__PURE__ */ withAt(/^[\p{L}\p{M}\p{N}._·-]{1,60}$/u, /^(live|post|community)$/);

function youtube(parts: Parts): Named | null {
  const [first = '', second = ''] = parts.path;
  if (first === 'channel') return /^UC[\w-]{22}$/.test(second) ? { id: second, place: depth(parts.path.slice(2), /^$/) } : null;
  // A legacy name is no handle: another channel may hold the handle of the same letters.
  if (first !== 'c' && first !== 'user') return youtubeHandle(parts);
  return /^[\p{L}\p{N}._-]{1,60}$/u.test(second) ? { handle: `${first}/${second}`, place: depth(parts.path.slice(2), /^$/) } : null;
}

function whatsapp({ host, path, query }: Parts): Named | null {
  const [first = '', second = ''] = path;
  if (first === 'channel') return /^\w{10,40}$/.test(second) ? { id: second, place: 'profile' } : null;
  const number = host === 'wa.me' ? first : first === 'send' || first === '' ? (query.get('phone') ?? '') : '';
  const plain = number.replace(/^\+|[\s()-]/g, '');
  return /^[1-9]\d{6,14}$/.test(plain) ? { handle: `+${plain}`, place: 'profile' } : null;
}

function telegram({ host, path, hash, taken }: Parts): Named | null {
  const named = (name: string, place: LinkPlace): Named | null =>
    /^[a-z]\w{3,31}$/i.test(name) && !taken(name.toLowerCase()) ? { handle: name, place } : null;
  if (host === 'web.telegram.org') {
    return hash.startsWith('@') ? named(hash.slice(1).split(/[?&/]/)[0] ?? '', 'chat') : byId(/^-?\d{1,20}(?=$|[_/?&])/.exec(hash)?.[0], 'chat');
  }
  const sub = /^(\w+)\.t\.me$/.exec(host);
  if (sub) return named(sub[1] ?? '', path.length > 0 ? 'content' : 'profile');
  const [name = '', ...rest] = path[0] === 's' ? path.slice(1) : path;
  return named(name, rest.length > 0 ? 'content' : 'profile');
}

// One constant a site, and calls marked as pure: a page's script carries the grammar of its own site only.
// Hosts are matched without a leading `www.`. Redirectors (`l.facebook.com`, `vm.tiktok.com`) are on purpose in none.

export const FACEBOOK_LINKS: Grammar = {
  hosts: /^((web|m|mbasic|touch|business|free|[a-z]{2}-[a-z]{2})\.)?facebook\.com$|^(m\.)?fb\.com$|^fb\.me$|^m\.me$|^messenger\.com$/,
  read: facebook,
  query: ['id', 'sk', 'profile_id'],
};
export const INSTAGRAM_LINKS: Grammar = {
  hosts: /^(m\.)?instagram\.com$|^instagr\.am$/,
  read: instagram,
};
export const X_LINKS: Grammar = {
  hosts: /^(mobile\.|m\.)?(x|twitter)\.com$/,
  read: x,
  query: ['user_id', 'screen_name'],
};
export const THREADS_LINKS: Grammar = {
  hosts: /^threads\.(com|net)$/,
  read: /* @__PURE__ */ withAt(/^[\w.]{1,30}$/, /^(post)$/),
};
export const TIKTOK_LINKS: Grammar = {
  hosts: /^(m\.)?tiktok\.com$/,
  read: /* @__PURE__ */ withAt(/^[\w.]{1,30}$/, /^(video|photo|live|playlist)$/),
};
export const YOUTUBE_LINKS: Grammar = {
  hosts: /^((m|music)\.)?youtube\.com$/,
  read: youtube,
};
export const WHATSAPP_LINKS: Grammar = {
  hosts: /^wa\.me$|^((api|web|chat)\.)?whatsapp\.com$/,
  read: whatsapp,
  query: ['phone'],
};
export const TELEGRAM_LINKS: Grammar = {
  hosts: /^(\w+\.)?t\.me$|^telegram\.(me|dog)$|^web\.telegram\.org$/,
  read: telegram,
};

const ALL: Readonly<Record<SiteId, Grammar>> = {
  facebook: FACEBOOK_LINKS,
  instagram: INSTAGRAM_LINKS,
  x: X_LINKS,
  threads: THREADS_LINKS,
  tiktok: TIKTOK_LINKS,
  youtube: YOUTUBE_LINKS,
  whatsapp: WHATSAPP_LINKS,
  telegram: TELEGRAM_LINKS,
};

/** Each with the words of its site that are no handles. */
export const GRAMMARS: Readonly<Record<SiteId, Grammar>> = /* @__PURE__ */ (() =>
  Object.fromEntries(Object.entries(ALL).map(([site, grammar]) => [site, { ...grammar, reserved: RESERVED[site as SiteId] }])) as unknown as Record<SiteId, Grammar>)();
