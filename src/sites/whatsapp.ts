// WhatsApp Web: the chat list and the open chat. There are no links: a number stands in a title, or in the ids of messages.
// Contacts are listed without their numbers; groups and communities are nobody's account.

import { WHATSAPP_LINKS } from '../core/account/linkGrammar.ts';
import type { SiteLeads, SiteReading } from './adapter.ts';

export const whatsapp: SiteLeads = {
  site: 'whatsapp',
  links: WHATSAPP_LINKS,
  hosts: /^web\.whatsapp\.com$/,
  selectors: {
    // What is quoted or written, and what presses do; a number in a message's head may be pressed too, but has no label.
    trap: '[data-pre-plain-text],[role="button"][aria-label],.quoted-mention',
    // Chats, and wherever people are listed: members of a group, status.
    row: '#pane-side [role="row"],[role="listitem"]',
    main: '#main',
    // What somebody says of himself stands below his name with a title of its own.
    rowName: 'span[title][dir="auto"]:not(.copyable-text)',
    mainName: 'header span[dir="auto"]',
    message: '[data-id]',
    head: '[data-pre-plain-text]',
    // Unknown members stand by their numbers, beside what they call themselves.
    member: '[role="listitem"]',
    memberNumber: 'span[title^="+"][dir="auto"]:not(.copyable-text)',
    fromMember: '[data-id^="false_"][data-id*="@g.us"]',
  },
  cards: [
    {
      surface: 'member',
      at: 'member',
      keys: [{ at: 'memberNumber', attribute: 'title', pattern: /^(\+[\d\s().-]{7,24})$/u, as: 'phone' }],
      name: 'nickname',
      said: { at: 'memberNumber', attribute: 'title', pattern: /(.*)/su },
      without: 'group',
    },
    {
      surface: 'chat',
      at: 'row',
      keys: [{ at: 'rowName', pattern: /^[\u200e\u2066-\u2069\u202a-\u202c]*(\+[\d\s().-]{7,24})[\u200e\u2066-\u2069\u202a-\u202c]*$/u, as: 'phone' }],
      name: 'rowName',
      first: true,
      without: 'group',
      keyless: true,
    },
    {
      surface: 'chat',
      at: 'main',
      keys: [
        { at: 'message', attribute: 'data-id', pattern: /^(?:true|false)_(\d{7,15})@c\.us_/, as: 'phone' },
        { at: 'mainName', pattern: /^[\u200e\u2066-\u2069\u202a-\u202c]*(\+[\d\s().-]{7,24})[\u200e\u2066-\u2069\u202a-\u202c]*$/u, as: 'phone' },
      ],
      name: 'mainName',
      without: 'groupMessage',
      keyless: true,
    },
    {
      // In a group every message says who wrote it: its id or its head by number, its first line by the name that they gave themselves.
      surface: 'chat',
      at: 'fromMember',
      keys: [
        { at: 'message', attribute: 'data-id', pattern: /^false_[\d-]+@g\.us_[^_]+_(\d{7,15})@c\.us$/, as: 'phone' },
        { at: 'head', attribute: 'data-pre-plain-text', pattern: /\][\s\u200e\u2066-\u2069\u202a-\u202c]*(\+[\d\s\u00a0().-]{7,24})[\u2066-\u2069\u202a-\u202c]*:\s*$/u, as: 'phone' },
      ],
      name: 'author',
      said: { at: 'head', attribute: 'data-pre-plain-text', pattern: /\]\s*(.*):\s*$/su },
      keyless: true,
    },
  ],
  places: ['profile'],
  bare: /^/,
};

export const whatsappReading: SiteReading = {
  selectors: {
    author: 'span[dir="auto"]',
    nickname: 'span[dir="auto"]:not([title])',
    // Who wrote last is said in groups only, before a colon.
    group:
      '[title] > span[dir="auto"] + span,[data-icon^="default-group"],[data-icon^="default-community"],[data-icon^="community"],[data-icon^="newsletter"],[data-icon="meta-ai"],' +
      // The reader's own row.
      '[title="You"],[title="Anda"],[title="Sampeyan"],[title="Tú"],[title="Você"],[title="Vous"],[title="Du"],[title="Siz"],[title="Вы"],[title="أنت"],[title="あなた"]',
    groupMessage: '[data-id*="@g.us"],[data-id*="@newsletter"],[data-id*="@broadcast"]',
    badge: '[data-icon^="psa-verified"],[data-icon*="verified"]',
  },
  surfaces: [],
  header: null,
  avatar: { hosts: /(^|\.)whatsapp\.net$/, path: /./, silhouette: /default-user/ },
};
