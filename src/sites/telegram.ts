// Telegram: web client K (peer ids on names and pictures), web client A (peer ids on pictures), and the public pages of t.me.
// Lists show names only; the peer id is the account, negative for groups and channels.

import { TELEGRAM_LINKS } from '../core/account/linkGrammar.ts';
import type { SiteLeads, SiteReading } from './adapter.ts';

export const telegram: SiteLeads = {
  site: 'telegram',
  links: TELEGRAM_LINKS,
  hosts: /^web\.telegram\.org$|^((\w+\.)?t\.me|telegram\.me)$/,
  selectors: {
    // A row's second name is of whoever wrote last; answers and forwards quote somebody.
    trap: '.row-subtitle,.dialog-subtitle,.reply,.sidebar-header .btn-icon,.tgme_widget_message_text,.tgme_channel_info_description,.tgme_footer',
    row: '.chatlist-chat',
    peer: '.peer-title[data-peer-id]',
    photo: '.avatar[data-peer-id]',
    anyPeer: '[data-peer-id]',
    shows: '.tgme_widget_message_forwarded_from_name',
    card: '.ListItem.Chat,.ChatInfo,.ListItem.search-result,.ListItem.contact-list-item',
    sender: '.sender-group-container',
    cardLink: 'a.ListItem-button[href]',
  },
  tokens: [
    { at: 'peer', attribute: 'data-peer-id', pattern: /^(-?\d{1,20})$/, as: 'id', place: 'chat' },
    { at: 'photo', attribute: 'data-peer-id', pattern: /^(-?\d{1,20})$/, as: 'id', place: 'chat', picture: true },
  ],
  cards: [
    {
      surface: 'chat',
      at: 'card',
      keys: [
        { at: 'cardLink', attribute: 'href', pattern: /#(-?\d{1,20})(?:[_/?&].*)?$/, as: 'id' },
        { at: 'anyPeer', attribute: 'data-peer-id', pattern: /^(-?\d{1,20})$/, as: 'id' },
      ],
      name: 'fullName',
    },
    // Where a list names its rows only, the name carries no id of its own.
    { surface: 'chat', at: 'row', keys: [{ at: 'row', attribute: 'data-peer-id', pattern: /^(-?\d{1,20})$/, as: 'id' }], name: 'rowName' },
    { surface: 'chat', at: 'sender', keys: [{ at: 'anyPeer', attribute: 'data-peer-id', pattern: /^(-?\d{1,20})$/, as: 'id' }], name: 'senderName' },
  ],
  places: ['profile', 'chat'],
};

export const telegramReading: SiteReading = {
  selectors: {
    rowName: '.peer-title,.user-title',
    // All that one person wrote in a row, beside one picture.
    bubble: '.bubbles-group',
    post: '.tgme_widget_message',
    byline: '.peer-title,.tgme_widget_message_owner_name,.tgme_widget_message_forwarded_from_name,.tgme_channel_info_header_username a',
    senderName: '.sender-title,.message-title-name',
    fullName: '.fullName',
    header: '.tgme_channel_info_header,.tgme_page',
    title: '.tgme_channel_info_header_username,.tgme_page_extra',
    titleSpan: '.tgme_channel_info_header_title > span,.tgme_page_title > span',
    titleText: '.tgme_channel_info_header_title,.tgme_page_title',
    action: 'a[href^="tg://resolve"]',
    photoText: '.tgme_channel_info_header,.tgme_page_photo',
    badge: '.verified-icon,.VerifiedIcon',
  },
  surfaces: [
    { surface: 'chat', at: 'row' },
    { surface: 'chat', at: 'bubble' },
    { surface: 'post', at: 'post' },
  ],
  header: {
    root: 'header',
    name: 'title',
    proof: 'handle',
    // A channel's page says how many follow it where a person's says the handle.
    own: { at: 'action', attribute: 'href', pattern: /[?&]domain=(\w{4,32})/, as: 'handle' },
    fullName: ['titleSpan', 'titleText'],
    avatar: 'photoText',
    badge: 'badge',
  },
  avatar: { hosts: /(^|\.)(telesco\.pe|(telegram-cdn|cdn-telegram|telegram)\.org|t\.me)$/, path: /\/file\//, silhouette: /not-there/ },
  mention: /^@/,
};
