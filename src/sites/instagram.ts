// Instagram: where handles, names, pictures and the profile's header stand. Layouts of 2022 to 2026.
// Links say handles; display names stand apart, and posts and comments show none.

import type { SiteAdapter } from './adapter.ts';

export const instagram: SiteAdapter = {
  site: 'instagram',
  hosts: /^((www|m)\.)?instagram\.com$/,
  selectors: {
    trap: 'nav,[role="navigation"],[role="tablist"],[role="menu"],h1 a,figcaption a',
    article: 'article',
    card: 'li',
    dialog: '[role="dialog"]',
    permalink: 'a[href*="/c/"]',
    time: 'time',
    header: 'header',
    title: 'h2,h1',
    fullName: 'span[dir="auto"]',
    fullNameOld: 'section:last-of-type span',
    bio: 'span[dir="auto"] > [role="button"],h1[dir="auto"]',
    badge: 'svg[role="img"][aria-label] > title',
  },
  surfaces: [
    { surface: 'comment', holds: 'permalink' },
    { surface: 'post', at: 'article' },
    { surface: 'comment', at: 'card', holds: 'time' },
    { surface: 'suggestion', at: 'card', fullName: true },
    { surface: 'suggestion', at: 'dialog', fullName: true },
    { surface: 'post', path: /^\/([^/]+\/)?(p|reel|tv)\// },
    { surface: 'search', path: /^\/explore\//, fullName: true },
    { surface: 'story', path: /^\/stories\// },
  ],
  header: { root: 'header', name: 'title', proof: 'handle', fullName: ['fullName', 'fullNameOld'], bio: 'bio' },
  places: ['profile'],
  avatar: {
    hosts: /(^|\.)(fbcdn\.net|cdninstagram\.com)$/,
    // `-19` is a profile picture, `-15` a post's photo.
    path: /\/t51\.\d+-19\//,
    silhouette: /464760996_1254146839119862_/,
    labelled: true,
  },
  mention: /^@/,
};
