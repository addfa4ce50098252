// Everything that can be seen of a profile before any subject is asked: taken apart once, used for each candidate.

import type { Profile } from '../account/profile.ts';
import { claimsReal, followsFromName, handleBase } from './handles.ts';
import { type ParsedName, type Word, parseName, withoutDenial } from './parseName.ts';

/** What a page says it is, which no impostor says: reporting on somebody, joking, selling, a place, a school. */
export type Tone = 'fan' | 'parody' | 'news' | 'trade' | 'place' | 'school' | 'apart';

export interface Observed {
  readonly profile: Profile;
  readonly name: ParsedName;
  /** The bio's parts, as bars, bullets and lines divide it. */
  readonly bio: readonly (readonly Word[])[];
  readonly handle: string | null;
  /** The handle is what anybody of this name would take. */
  readonly handleFollows: boolean;
  /** The handle claims to be the real one. */
  readonly handleClaimsReal: boolean;
  /** Says in its bio that it is a fan page or parody. */
  readonly disclaimer: boolean;
  /** Asks for money, codes or a private chat, with the words that do. */
  readonly asks: string | null;
  /** A word of the name that offers money or help. */
  readonly aid: string | null;
  /** The name is written so that it does not read as what it says. */
  readonly disguised: boolean;
  /** Neither disguised nor asking for anything: without a photo, a post or a handle there is nothing beside the name. */
  readonly plain: boolean;
}

const DISGUISES = ['hidden', 'foreign', 'digits', 'tick', 'spacing', 'styled', 'mixed'] as const;

const MOST_BIO = 1000;
const MOST_PARTS = 12;
const DISCLAIMER = /\b(parod[iy]|satire?|fan\s?(page|base|s)|fanspage|not affiliated|bukan (akun )?(asli|resmi|beliau)|akun (pendukung|penggemar|hiburan|humor|lucu)|komunitas relawan|hanya hiburan|just for fun)\b/i;
const ASKS = /\b(transfer|rekening|kode otp|otp|kode verifikasi|pinjaman|hubungi (wa|whats\s?app)|pendaftaran bantuan|klik link|dm untuk bantuan|bantuan dana|dana hibah|dapatkan bantuan|klaim hadiah)/i;

/** What a profile shows, read once for all subjects: its name and bio in words, its handle, disguises and requests. */
export function observe(profile: Profile): Observed {
  const bio = (profile.bio ?? '').slice(0, MOST_BIO);
  const name = parseName(profile.name);
  const shown = profile.account.handle;
  const handle = shown === null || profile.account.site === 'whatsapp' ? null : handleBase(shown);
  const aid = name.words.find(({ kind }) => kind === 'aid')?.word ?? null;
  const disguised = DISGUISES.some((trick) => name.tricks.has(trick));
  const asks = ASKS.exec(bio)?.[0] ?? null;
  const own = name.written.filter(({ kind }) => kind === 'core' || kind === 'post' || kind === 'initial').map(({ word }) => word);
  const addressed = name.written.filter(({ kind }) => kind === 'core' || kind === 'honorific').map(({ word }) => word);
  return {
    profile,
    name,
    bio: bio === '' ? [] : bio.split(/[|\n•·;✨★]+/).slice(0, MOST_PARTS).map((part) => parseName(part).words).filter((words) => words.length > 0),
    handle,
    handleFollows: handle !== null && (followsFromName(handle, own) || followsFromName(handle, addressed)),
    handleClaimsReal: handle !== null && claimsReal(shown ?? ''),
    disclaimer: DISCLAIMER.test(bio),
    asks,
    aid,
    disguised,
    plain: !disguised && aid === null && asks === null,
  };
}

/** The tone of words that are no part of the subject's own name. */
export function toneOf(words: readonly Word[], observed: Observed): Tone | null {
  const extra = withoutDenial(words);
  for (const tone of ['parody', 'fan', 'news', 'trade', 'school', 'place', 'apart'] as const) if (extra.some(({ kind }) => kind === tone)) return tone;
  return observed.disclaimer ? 'fan' : null;
}
