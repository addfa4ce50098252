// WhatsApp Web: the chat list and the open chat. There are no links: a number stands in a title, or in the ids of messages.
// Contacts are listed without their numbers; groups and communities are nobody's account.

import { WHATSAPP_LINKS } from '../core/account/linkGrammar.ts';
import type { SiteAdapter } from './adapter.ts';

export const whatsapp: SiteAdapter = {
  site: 'whatsapp',
  links: WHATSAPP_LINKS,
  hosts: /^web\.whatsapp\.com$/,
  selectors: {
    row: '#pane-side [role="row"],#pane-side [role="listitem"]',
    main: '#main',
    rowName: 'span[title][dir="auto"]',
    mainName: 'header span[dir="auto"]',
    message: '[data-id]',
    group: '[data-icon^="default-group"],[data-icon^="default-community"],[data-icon^="community"],[data-icon^="newsletter"],[data-icon="meta-ai"]',
    groupMessage: '[data-id*="@g.us"],[data-id*="@newsletter"],[data-id*="@broadcast"]',
    badge: '[data-icon^="psa-verified"],[data-icon*="verified"]',
  },
  surfaces: [],
  cards: [
    {
      surface: 'chat',
      at: 'row',
      keys: [{ at: 'rowName', pattern: /^[\u200e\u2066-\u2069\u202a-\u202c]*(\+[\d\s().-]{7,24})[\u200e\u2066-\u2069\u202a-\u202c]*$/u, as: 'phone' }],
      name: 'rowName',
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
  ],
  header: null,
  places: ['profile'],
  avatar: { hosts: /(^|\.)whatsapp\.net$/, path: /./, silhouette: /default-user/ },
};
