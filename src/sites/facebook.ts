// Facebook: where names, pictures and the profile's header stand. Layouts of 2021 to 2026, two of them at once being normal.
// Names no class and no id, which are new with every build of the site.

import { FACEBOOK_LINKS } from '../core/account/linkGrammar.ts';
import type { SiteLeads, SiteReading } from './adapter.ts';

export const facebook: SiteLeads = {
  site: 'facebook',
  links: FACEBOOK_LINKS,
  hosts: /^((www|web|m|mbasic|touch|business|free|[a-z]{2}-[a-z]{2})\.)?facebook\.com$|^www\.messenger\.com$/,
  selectors: {
    // The plain mobile site (mbasic) has ids of its own, which its builds kept.
    navigation: '[role="navigation"],[role="banner"],#header',
    held: '[role="button"]',
    // Tabs, menus, notices (who did something, in a link to what it was done to), rows of friends' faces, the text of posts (mentions).
    trap:
      'a[href*="notif_"],a[href*="modal="],[role="tab"],[role="menu"],[role="contentinfo"],[role="row"] [role="cell"],' +
      '[data-sigil="comment-body"],[data-ad-rendering-role="story_message"],[data-ad-preview],[data-ad-comet-preview]',
    sealed: 'a[href*="/e2ee/t/"]',
    // The touch site paints its pictures as backgrounds.
    picture: 'i[style*="url("]',
  },
  // An encrypted chat has a number of its own, which is nobody's: whoever it is with is known by name only.
  cards: [{ surface: 'chat', at: 'sealed', keys: [], name: 'written', lone: true, keyless: true }],
  places: ['profile', 'chat', 'request', 'member'],
};

export const facebookReading: SiteReading = {
  selectors: {
    comment: '[role="article"][aria-label]:not([aria-posinset]),[data-commentid],[data-sigil="comment"],[id^="ufi_"] div[id]',
    post: '[aria-posinset],[role="article"]:not([aria-label]),article,.userContentWrapper',
    result: '[role="article"],[role="feed"] > div',
    viewer: '[role="dialog"] [role="complementary"]',
    item: '[role="listitem"]',
    written: '[dir="auto"]',
    byline: '[data-ad-rendering-role="profile_name"] a,h2 a,h3 a,h4 a,h5 a',
    main: '[role="main"],#entity_sidebar,#m-timeline-cover-section',
    title: 'h1,#m-timeline-cover-section strong,#m-timeline-cover-section h3',
    nameBox: 'h1,h2,h3,h4,h5',
    bio: 'span[dir="auto"]',
    badge: 'svg[title],svg[role="img"][aria-label],svg > title',
  },
  surfaces: [
    { surface: 'comment', at: 'comment', led: true },
    { surface: 'search', at: 'result', path: /^\/search\// },
    { surface: 'post', at: 'post', led: true },
    { surface: 'post', at: 'viewer', led: true },
    { surface: 'member', at: 'item', place: 'member' },
    { surface: 'suggestion', at: 'item', place: 'profile' },
    { surface: 'search', path: /^\/search\//, place: 'profile' },
    { surface: 'chat', path: /^\/messages(\/|$)/, place: 'profile' },
  ],
  header: { root: 'main', name: 'title', proof: 'links', bio: 'bio' },
  avatar: {
    hosts: /(^|\.)(fbcdn\.net|fbsbx\.com)$/,
    // The kind of picture is a segment of its path: `-1` is a profile picture, `-6` a post's photo.
    path: /\/t\d+\.\d+-1\/|^\/platform\/profilepic\//,
    silhouette: /\/t1\.30497-1\//,
    labelled: true,
  },
};
