// Threads: posts, replies, people in lists and the profile's header. Links say handles, as on Instagram.

import { THREADS_LINKS } from '../core/account/linkGrammar.ts';
import type { SiteLeads, SiteReading } from './adapter.ts';

export const threads: SiteLeads = {
  site: 'threads',
  links: THREADS_LINKS,
  hosts: /^(www\.)?threads\.(com|net)$/,
  selectors: {
    navigation: 'nav,[role="navigation"],[role="banner"]',
    trap: '[role="tablist"],[role="menu"]',
    post: '[data-pressable-container="true"]',
    dialog: '[role="dialog"]',
  },
  places: ['profile'],
  apart: [{ at: 'post', path: /^\/search/ }, { at: 'dialog' }, { path: /^\/search/ }],
};

export const threadsReading: SiteReading = {
  selectors: {
    time: 'time',
    body: 'body',
    title: 'h1,h2,span[dir="auto"]',
    fullName: 'h1',
    badge: 'svg[role="img"][aria-label] > title',
  },
  surfaces: [
    { surface: 'suggestion', at: 'post', path: /^\/search/, fullName: true },
    { surface: 'post', at: 'post', led: true },
    { surface: 'suggestion', at: 'dialog', fullName: true },
    { surface: 'search', path: /^\/search/, fullName: true },
  ],
  header: { root: 'body', name: 'title', proof: 'handle', fullName: ['fullName'] },
  avatar: {
    hosts: /(^|\.)(fbcdn\.net|cdninstagram\.com)$/,
    path: /\/t51\.\d+-19\//,
    silhouette: /464760996_1254146839119862_/,
    labelled: true,
  },
  byHandle: true,
  handleFirst: true,
  mention: /^@/,
};
