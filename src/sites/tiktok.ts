// TikTok: videos, comments, search, suggestions and the profile's header. The site names its parts by `data-e2e`.
// Which of the header's two titles is the handle has changed before: the address decides.

import { TIKTOK_LINKS } from '../core/account/linkGrammar.ts';
import type { SiteLeads, SiteReading } from './adapter.ts';

export const tiktok: SiteLeads = {
  site: 'tiktok',
  links: TIKTOK_LINKS,
  hosts: /^((www|m)\.)?tiktok\.com$/,
  selectors: {
    navigation: 'nav,[role="navigation"],[data-e2e="nav-profile"],[data-e2e="profile-icon"],[class*="DivMainNav"]',
    trap: '[data-e2e="video-desc"],[data-e2e="browse-video-desc"],[data-e2e="user-bio"],[data-e2e^="comment-level"]',
    video: '[data-e2e="recommend-list-item-container"],article',
    chat: '[data-e2e="chat-list-item"]',
    chatUnique: '[data-e2e="chat-uniqueid"]',
  },
  cards: [{ surface: 'chat', at: 'chat', keys: [{ at: 'chatUnique', pattern: /^@?([\w.]{1,30})$/, as: 'handle' }], name: 'nickname' }],
  places: ['profile'],
  apart: [{ at: 'video' }],
};

export const tiktokReading: SiteReading = {
  selectors: {
    comment: '[data-e2e="comment-item"],[class*="DivCommentItemContainer"],[class*="DivCommentItemWrapper"],[class*="DivCommentObjectWrapper"]',
    result: '[data-e2e="search-user-container"]',
    byline:
      '[data-e2e="video-author-uniqueid"],a[data-e2e*="author"],[data-e2e*="author"] a,[data-e2e^="browse-user"],[data-e2e^="browse-user"] a,' +
      '[data-e2e^="comment-username"] a,a[data-e2e^="comment-username"]',
    videoName: '[data-e2e="video-author-nickname"]',
    nickname: '[data-e2e="chat-nickname"]',
    page: '[data-e2e="user-page"],[class*="DivShareLayoutHeader"]',
    title: '[data-e2e="user-title"],[data-e2e="user-subtitle"]',
    avatar: '[data-e2e="user-avatar"]',
    bio: '[data-e2e="user-bio"]',
    badge: 'circle[fill="#20D5EC"],path[fill="#20D5EC"]',
  },
  surfaces: [
    { surface: 'comment', at: 'comment', led: true },
    { surface: 'search', at: 'result' },
    { surface: 'post', at: 'video', nameAt: 'videoName' },
    { surface: 'chat', at: 'chat' },
    { surface: 'search', path: /^\/search/ },
    { surface: 'post', path: /\/(video|photo|live)(\/|$)/ },
  ],
  header: { root: 'page', name: 'title', proof: 'handle', fullName: ['title'], avatar: 'avatar', bio: 'bio' },
  avatar: {
    hosts: /(^|\.)(tiktokcdn(-\w+)?|tiktokv|ibyteimg|muscdn)\.com$/,
    path: /-avt-|~c5_|cropcenter|musically-maliva-obj/,
    silhouette: /\/1594805258216454/,
  },
  handleFirst: true,
  mention: /^@/,
};
