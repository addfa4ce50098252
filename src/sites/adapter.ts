// What a site file declares and what a reader hands back. Types only; a site file is data and holds no code that walks pages.
// Every selector has a name, so that the signed reading rules can replace it.

import type { Grammar } from '../core/account/linkGrammar.ts';
import type { AccountLink, LinkPlace } from '../core/account/links.ts';
import type { Profile, Surface } from '../core/account/profile.ts';
import type { SiteId } from '../core/account/site.ts';
import type { Layout } from './layout.ts';

export interface Found {
  readonly profile: Profile;
  /** The name's element, beside which a mark stands. */
  readonly anchor: Element;
  /** The post, comment, card or row that shows the profile. */
  readonly container: Element;
}

/** `unreadable`: the page should show a profile and is not understood, so nothing may be marked. `nothing`: it shows none. */
export interface Reading {
  readonly state: 'read' | 'unreadable' | 'nothing';
  readonly profiles: readonly Found[];
}

export type PageLocation = Pick<URL, 'href' | 'pathname'>;

/** The first rule that fits says on which surface a profile stands. Names of selectors, not selectors. */
export interface SurfaceRule {
  readonly surface: Surface;
  /** The nearest container around the name; without it the rule fits anywhere. */
  readonly at?: string;
  readonly path?: RegExp;
  readonly place?: LinkPlace;
  /** What the row of picture and name must hold. */
  readonly holds?: string;
  /** Its first name link is the author's, even without a picture beside it. */
  readonly led?: boolean;
  /** The link says the handle; the display name stands in the same row. */
  readonly fullName?: boolean;
  /** The same, where the site says by a selector where in the container it stands. */
  readonly nameAt?: string;
}

/** Where a page writes an account's id, handle or phone number: in an attribute, or in the text when `attribute` is missing. */
export interface KeyRule {
  readonly at: string;
  readonly attribute?: string;
  /** Its first group is the id, the handle, or the digits of the number. */
  readonly pattern: RegExp;
  readonly as: 'id' | 'handle' | 'phone';
}

/** An element that names an account as a link would. */
export interface TokenRule extends KeyRule {
  readonly attribute: string;
  readonly place: LinkPlace;
  /** Holds the picture only; its text, such as initials, is no name. */
  readonly picture?: boolean;
}

/** A row or header that shows an account without a link to it. */
export interface CardRule {
  readonly surface: Surface;
  readonly at: string;
  /** The first that finds something decides; if it finds two accounts, the card shows nobody. */
  readonly keys: readonly KeyRule[];
  /** Where the name stands; else it is the first text that is not the handle. */
  readonly name?: string;
  /** Where the card says the name once more: every other name in it is another's, such as of whom the message quotes. */
  readonly said?: Pick<TokenRule, 'at' | 'attribute' | 'pattern'>;
  /** A card that holds this shows no account, for instance a group. */
  readonly without?: string;
  /** The picture's label must say the handle: a plain word in the row is not yet one. */
  readonly labelled?: boolean;
  /** The first text is the name, even where it is the handle, and only there may a name be the key: what follows is a message. */
  readonly first?: boolean;
  /** Several pictures in it are the faces of a group. */
  readonly lone?: boolean;
  /** A name counts even where no key is written, as in a chat list that hides the numbers of one's contacts. */
  readonly keyless?: boolean;
}

/** Where a profile page says whose it is. */
export interface HeaderRule {
  readonly root: string;
  /** Holds the name (`links`) or the handle (`handle`). */
  readonly name: string;
  /** How the header proves that it belongs to the address: its own links lead there, or it says the handle. */
  readonly proof: 'links' | 'handle';
  /** For `handle`: where the page writes it, if not as the text of `name`. */
  readonly own?: KeyRule;
  /** For `handle`: where the display name stands, in order of preference. */
  readonly fullName?: readonly string[];
  /** Where the picture stands, if neither a link nor a label tells. */
  readonly avatar?: string;
  /** Where the badge stands, if not beside what `name` selects. */
  readonly badge?: string;
  readonly bio?: string;
}

/** What every page of a site carries: enough to say whether anybody in it could be marked (`glance.ts`). */
export interface SiteLeads {
  readonly site: SiteId;
  /** How this site's links name accounts. */
  readonly links: Grammar;
  /** Hosts of pages that are read. */
  readonly hosts: RegExp;
  /**
   * `trap` (links that never name whom the page shows), `navigation`, `held` (a link in it that holds this shows somebody), `shows` (links to a tab or a post that show the account all the
   * same), `phrase` (sentences of the site's own in which a name stands), `picture` (what else than `img` and `image` may be a
   * picture), and where the rules below stand.
   */
  readonly selectors: Readonly<Record<string, string>>;
  /** Where a name stands apart from the link that names its account: as the rules of surfaces with `fullName` or `nameAt` say. */
  readonly apart?: readonly Pick<SurfaceRule, 'at' | 'path'>[];
  readonly tokens?: readonly TokenRule[];
  readonly cards?: readonly CardRule[];
  /** Kinds of links that show an account, rather than a post or a tab of it. */
  readonly places: readonly LinkPlace[];
  /** What the site's own words add to a name in the sentences that `phrase` selects. */
  readonly phrase?: RegExp;
  /** Paths of an account's pages that show no header, such as the people of a list. */
  readonly bare?: RegExp;
}

/** What the readers need besides, once somebody could be marked. */
export interface SiteReading {
  /**
   * `byline` (name links that count without a picture beside them, such as a post's heading; `plain` are others that do), `written`
   * (what people wrote, names among it, where the site marks it), `nameBox` (what frames a name and its badge), `badge`, and all that
   * the rules name.
   */
  readonly selectors: Readonly<Record<string, string>>;
  readonly surfaces: readonly SurfaceRule[];
  readonly header: HeaderRule | null;
  readonly avatar: {
    readonly hosts: RegExp;
    readonly path: RegExp;
    readonly silhouette: RegExp;
    /** The page's labels of pictures say the name or the handle: one that says another contradicts. */
    readonly labelled?: boolean;
    /** Labels that say of everybody's picture the same. */
    readonly mute?: RegExp;
  };
  /** Every link that shows an account says its handle. */
  readonly byHandle?: boolean;
  /** Links that say both say the handle first. */
  readonly handleFirst?: boolean;
  /** What a site may say in a row where the display name would stand. */
  readonly noName?: RegExp;
  /** Link texts that mention somebody instead of showing him. */
  readonly mention?: RegExp;
}

/** A whole site file together with the readers of what it declares. */
export interface Site extends SiteLeads, SiteReading {
  readonly readers: {
    /** By how a header proves whose it is. */
    readonly headers: Readonly<Partial<Record<HeaderRule['proof'], HeaderReader>>>;
    readonly cards?: CardReader;
  };
}

/** Finds the name in the header of a page, if the header proves that it is the account's. */
export type HeaderReader = (layout: Layout, document: Document, rule: HeaderRule, link: AccountLink) => Title | null;
export interface Title {
  readonly element: Element;
  readonly name: string;
  readonly root: Element;
}

/** Everybody whom the cards in `start` show; `taken` are names that links have told already. */
export type CardReader = (layout: Layout, start: Element, taken: readonly Found[]) => readonly Found[];
