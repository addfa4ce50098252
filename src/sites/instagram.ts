// Instagram: where handles, names, pictures and the profile's header stand. Layouts of 2022 to 2026.
// Links say handles; display names stand apart, and posts and comments show none.

import { INSTAGRAM_LINKS } from '../core/account/linkGrammar.ts';
import type { SiteLeads, SiteReading } from './adapter.ts';

/** Labels of pictures say the handle in the words of the reader's language: "x's profile picture", "Foto profil x". */
const SAID_IN_LABEL =
  /^(?=.*[^\w.])(?:(?:Foto (?:profil|del perfil de|do perfil de|de perfil de)|Photo de profil de|Profilbild von|Immagine del profilo di|Gambar profil|Profielfoto van|Ảnh đại diện của|Фото профиля|صورة ملف) )?([a-z0-9._]{1,30})(?:['’]s profile picture|님의 프로필 사진|(?:さん)?のプロフィール写真| adlı kişinin profil resmi|的头像|的大頭貼照| الشخصي)?$/iu;

export const instagram: SiteLeads = {
  site: 'instagram',
  links: INSTAGRAM_LINKS,
  hosts: /^((www|m)\.)?instagram\.com$/,
  selectors: {
    navigation: 'nav,[role="navigation"],[role="banner"]',
    // Tabs and the text of posts.
    trap: '[role="tablist"],h1 a,figcaption a',
    tray: '[role="button"],[role="menuitem"],button,li',
    text: 'div,span',
    card: 'li',
    dialog: '[role="dialog"]',
    // In the viewer of reels an author's links lead to his reels.
    shows: 'a[href$="/reels/"]:not([role="tab"])',
    thread: 'a[href*="/direct/t/"]',
    face: 'img[alt]',
  },
  // The tray of stories has no links: the picture's label proves which word in it is the handle.
  cards: [
    { surface: 'story', at: 'tray', keys: [{ at: 'text', pattern: /^([a-z0-9._]{1,30})$/i, as: 'handle' }], without: 'linked', labelled: true },
    // A thread's link names nobody, the label of its picture does; of two faces, a group's, nobody.
    { surface: 'chat', at: 'thread', keys: [{ at: 'face', attribute: 'alt', pattern: SAID_IN_LABEL, as: 'handle' }], first: true, lone: true },
  ],
  places: ['profile'],
  apart: [{ at: 'card' }, { at: 'dialog' }, { path: /^\/explore\// }],
};

export const instagramReading: SiteReading = {
  selectors: {
    // A row with links says in them whom it shows, and what else stands in it somebody wrote.
    linked: 'a[href]:not([href*="/stories/"])',
    article: 'article',
    permalink: 'a[href*="/c/"]',
    time: 'time',
    // A link that says a handle without its sign shows somebody even without a picture: a joint author, who liked, who commented.
    byline: 'article a',
    plain: 'main a',
    header: 'header',
    title: 'h2,h1',
    fullName: 'span[dir="auto"]',
    fullNameOld: 'section:last-of-type span',
    bio: 'span[dir="auto"] > [role="button"],h1[dir="auto"]',
    badge: 'svg[role="img"][aria-label] > title,[class*="VerifiedBadge"]',
  },
  surfaces: [
    { surface: 'comment', holds: 'permalink' },
    { surface: 'post', at: 'article', led: true },
    { surface: 'comment', at: 'card', holds: 'time' },
    { surface: 'suggestion', at: 'card', fullName: true },
    { surface: 'suggestion', at: 'dialog', fullName: true },
    { surface: 'post', path: /^\/(reels\/|([^/]+\/)?(p|reel|tv)\/)/ },
    { surface: 'search', path: /^\/explore\//, fullName: true },
    { surface: 'story', path: /^\/stories\// },
  ],
  header: { root: 'header', name: 'title', proof: 'handle', fullName: ['fullName', 'fullNameOld'], bio: 'bio' },
  avatar: {
    hosts: /(^|\.)(fbcdn\.net|cdninstagram\.com)$/,
    // `-19` is a profile picture, `-15` a post's photo.
    path: /\/t51\.\d+-19\//,
    silhouette: /464760996_1254146839119862_/,
    labelled: true,
    mute: /^user-profile-picture$/,
  },
  byHandle: true,
  handleFirst: true,
  mention: /^@/,
  // Why an account is suggested stands where its name would.
  noName: /^(Suggest(ed for|ions pour)|Disarankan untuk|Sug(erencias|estões) para|Vorschläge für|Senin için öneri|Suggeriti per|مقترح|اقتراحات|あなたへのおすすめ|Follow(ed by|s you)|Diikuti oleh|Suivi|Seguid[oa]|Gefolgt|Mengikuti Anda|New to|Baru di)(?!\p{L})/iu,
};
