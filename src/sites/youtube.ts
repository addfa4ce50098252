// YouTube: a video's channel, comments, search, lists and the channel's header. The site names its parts by custom elements.
// Comments show handles, videos show names; elements are reused on navigation.

import { YOUTUBE_LINKS } from '../core/account/linkGrammar.ts';
import type { SiteLeads, SiteReading } from './adapter.ts';

export const youtube: SiteLeads = {
  site: 'youtube',
  links: YOUTUBE_LINKS,
  hosts: /^((www|m|music)\.)?youtube\.com$/,
  selectors: {
    navigation: 'ytd-masthead,#masthead,tp-yt-app-drawer,ytd-guide-renderer,ytd-mini-guide-renderer,ytd-guide-entry-renderer',
    trap:
      '#description,#content-text,ytd-text-inline-expander,#description-text,tp-yt-paper-tooltip,ytd-video-description-header-renderer,yt-description-preview-view-model',
    // On phones the handle stands beside the link that holds the picture.
    phoneComment: 'ytm-comment-renderer',
    phoneLink: 'a[href*="/@"]',
    shows: 'yt-reel-channel-bar-view-model a',
    // Whose a playlist is: "by …".
    phrase: 'yt-avatar-stack-view-model',
  },
  cards: [
    { surface: 'comment', at: 'phoneComment', keys: [{ at: 'phoneLink', attribute: 'href', pattern: /^(?:https:\/\/m\.youtube\.com)?\/@([^/?#]+)/, as: 'handle' }], name: 'phoneName' },
  ],
  places: ['profile'],
  phrase: /^(by|oleh|dening|por|par|von|di|door|av|af|bởi|โดย|بواسطة|מאת)\s+|^\p{L}+[:：]\s*|\s+tarafından$/iu,
};

export const youtubeReading: SiteReading = {
  selectors: {
    comment: 'ytd-comment-view-model,ytd-comment-renderer,ytm-comment-renderer',
    phoneName: '.comment-title',
    channel: 'ytd-channel-renderer',
    owner: 'ytd-video-owner-renderer,ytm-slim-owner-renderer',
    video: 'ytd-video-renderer,ytd-rich-item-renderer,ytd-compact-video-renderer,yt-lockup-view-model,ytd-grid-video-renderer,ytd-playlist-renderer,ytd-reel-player-overlay-renderer,ytd-backstage-post-renderer',
    // The last is one of several channels that made a video together.
    miniChannel: 'ytd-mini-channel-renderer,ytd-grid-channel-renderer,yt-list-item-view-model',
    nameBox: 'ytd-channel-name,h1,yt-content-metadata-view-model a',
    byline: 'ytd-channel-name a,yt-content-metadata-view-model a,a#author-text,yt-reel-channel-bar-view-model a',
    header: 'yt-page-header-renderer,yt-page-header-view-model,ytd-c4-tabbed-header-renderer',
    title: '#channel-handle,yt-content-metadata-view-model span,span',
    fullName: 'h1,#channel-name #text,#text.ytd-channel-name',
    avatar: 'yt-decorated-avatar-view-model,yt-avatar-shape,#avatar',
    titleBadge: 'h1 .ytIconWrapperHost svg,h1 badge-shape,#channel-name ytd-badge-supported-renderer [aria-label]',
    badge: 'ytd-badge-supported-renderer [aria-label],ytd-author-comment-badge-renderer [aria-label],.ytIconWrapperHost svg,badge-shape[aria-label]',
  },
  surfaces: [
    { surface: 'comment', at: 'comment' },
    { surface: 'search', at: 'channel' },
    { surface: 'post', at: 'owner' },
    { surface: 'search', at: 'video', path: /^\/results/ },
    { surface: 'post', at: 'video' },
    { surface: 'suggestion', at: 'miniChannel', led: true },
  ],
  header: { root: 'header', name: 'title', proof: 'handle', fullName: ['fullName'], avatar: 'avatar', badge: 'titleBadge' },
  avatar: {
    // The size is a suffix of the address: `=s88-c-k-…`.
    hosts: /(^|\.)(ggpht|googleusercontent)\.com$/,
    path: /./,
    silhouette: /\/a\/default-user/,
  },
};
