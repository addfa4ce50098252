// X (Twitter): posts, quoted posts, people in lists, chats and the profile's header. Layouts of 2021 to 2026.
// The site names its parts by `data-testid`; a picture's holder carries the handle in it.

import { X_LINKS } from '../core/account/linkGrammar.ts';
import type { SiteLeads, SiteReading } from './adapter.ts';

/** A picture's holder says whose it is. */
const BY_AVATAR = { at: 'avatar', attribute: 'data-testid', pattern: /^UserAvatar-Container-(?!unknown$)(\w{1,20})$/i, as: 'handle' } as const;

export const x: SiteLeads = {
  site: 'x',
  links: X_LINKS,
  hosts: /^((www|mobile|m)\.)?(x|twitter)\.com$/,
  selectors: {
    navigation: 'nav,[role="banner"],[role="navigation"],[data-testid^="AppTabBar"],[data-testid^="SideNav"]',
    trap: '[role="tablist"],[role="menu"],[data-testid="tweetText"],[data-testid="UserDescription"]',
    typed: '[data-testid="TypeaheadUser"]',
    conversation: '[data-testid="conversation"]',
    // A chat of two is named by both numbers, a group's by one.
    chatRow: '[data-testid^="dm-conversation-item-"][data-testid*=":"]',
    chatName: '[data-testid^="dm-conversation-item-"] a[href*="/i/chat/"]',
    avatar: '[data-testid^="UserAvatar-Container-"]',
    rowLink: '[data-testid^="dm-conversation-item-"] a[href]',
    quoted: 'article div[role="link"]',
    embedded: '[data-testid="simpleTweet"] article',
    userName: '[data-testid="User-Name"],[data-testid="User-Names"]',
    phrase: '[data-testid="socialContext"]',
  },
  tokens: [
    { ...BY_AVATAR, place: 'profile', picture: true },
  ],
  cards: [
    // Offered while somebody types a search: rows to press, without links.
    { surface: 'search', at: 'typed', first: true, keys: [BY_AVATAR] },
    // A post in an article: only the picture leads to its author.
    { surface: 'post', at: 'embedded', keys: [BY_AVATAR], name: 'userName' },
    { surface: 'post', at: 'quoted', keys: [BY_AVATAR, { at: 'userName', pattern: /^@(\w{1,20})$/, as: 'handle' }], name: 'userName' },
    { surface: 'chat', at: 'conversation', keys: [BY_AVATAR] },
    // Since 2026 the picture leads to the other one's page and the name to the chat.
    { surface: 'chat', at: 'chatRow', first: true, lone: true, keys: [{ at: 'rowLink', attribute: 'href', pattern: /^(?:https:\/\/x\.com)?\/(?!i\/)(\w{1,20})\/?$/, as: 'handle' }], name: 'chatName' },
  ],
  places: ['profile'],
  // Who reposted, in the languages of most readers here; where the name is an element of its own, the words do not matter.
  phrase: /\s+(reposted|retweeted|liked( this)?|memposting ulang|me-?retweet|membagikan ulang|menyukai( ini)?|reposteó|retwitteó|retuiteó|repostou|retweetou|a (reposté|retweeté)|hat (repostet|retweetet)|ha ritwittato|yeniden gönderdi|retweetledi)$|さんが(リポスト|リツイート)しました$/iu,
  bare: /\/(followers|following|verified_followers|followers_you_follow)\/?$/,
};

export const xReading: SiteReading = {
  selectors: {
    post: 'article',
    cell: '[data-testid="UserCell"]',
    hover: '[data-testid="HoverCard"]',
    byline: '[data-testid="User-Name"] a,[data-testid="User-Names"] a,[data-testid="UserCell"] a[role="link"]',
    headerAvatar: '[data-testid^="UserAvatar-Container-"],a[href$="/photo"]',
    column: '[data-testid="primaryColumn"]',
    title: '[data-testid="UserName"]',
    bio: '[data-testid="UserDescription"]',
    titleText: '[data-testid="UserName"] span',
    badge: 'svg[data-testid="icon-verified"],svg[aria-label]:not([data-testid="icon-lock"])',
  },
  surfaces: [
    { surface: 'post', at: 'post' },
    { surface: 'search', at: 'cell', path: /^\/search/ },
    { surface: 'suggestion', at: 'cell' },
    { surface: 'suggestion', at: 'hover' },
    { surface: 'chat', at: 'conversation' },
  ],
  header: {
    root: 'column',
    name: 'title',
    proof: 'handle',
    fullName: ['titleText'],
    avatar: 'headerAvatar',
    bio: 'bio',
  },
  avatar: { hosts: /^(pbs|abs)\.twimg\.com$/, path: /^\/profile_images\/|default_profile/, silhouette: /default_profile/ },
  mention: /^[\u200e\u2066-\u2069]*@/,
};
