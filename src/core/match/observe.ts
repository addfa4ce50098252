// Everything that can be seen of a profile before any subject is asked: taken apart once, used for each candidate.

import type { Profile } from '../account/profile.ts';
import { handleBase } from './handles.ts';
import type { Query } from './index.ts';
import { type ParsedName, type Word, parseName } from './parseName.ts';

/** What a page says it is, which no impostor says: reporting on somebody, joking, selling, a place, a school. */
export type Tone = 'fan' | 'parody' | 'news' | 'trade' | 'place' | 'school';

export interface Observed {
  readonly profile: Profile;
  readonly name: ParsedName;
  readonly bio: readonly Word[];
  readonly handle: string | null;
  /** Says in its bio that it is a fan page or parody. */
  readonly disclaimer: boolean;
  /** Asks for money, codes or a private chat, with the words that do. */
  readonly asks: string | null;
}

const MOST_BIO = 1000;
const DISCLAIMER = /\b(parod[iy]|satire?|fan\s?(page|base|s)|fanspage|not affiliated|bukan akun (asli|resmi)|akun (pendukung|penggemar)|komunitas relawan)\b/i;
const ASKS = /\b(transfer|rekening|kode otp|otp|kode verifikasi|pinjaman|hubungi (wa|whats\s?app)|wa\s?:?\s?(\+?62|08)\d{6,}|pendaftaran bantuan|klik link|dm untuk bantuan|bantuan dana|dana hibah)/i;

export function observe(profile: Profile): Observed {
  const bio = (profile.bio ?? '').slice(0, MOST_BIO);
  return {
    profile,
    name: parseName(profile.name),
    bio: parseName(bio).words,
    handle: profile.account.handle === null || profile.account.site === 'whatsapp' ? null : handleBase(profile.account.handle),
    disclaimer: DISCLAIMER.test(bio),
    asks: ASKS.exec(bio)?.[0] ?? null,
  };
}

/** The tone of words that are no part of the subject's own name. */
export function toneOf(extra: readonly Word[], observed: Observed): Tone | null {
  for (const tone of ['parody', 'fan', 'news', 'trade', 'school', 'place'] as const) if (extra.some(({ kind }) => kind === tone)) return tone;
  return observed.disclaimer ? 'fan' : null;
}

export const queryOf = ({ name, bio, handle }: Observed): Query => {
  const words = [...new Set([...name.words, ...name.written].map(({ word }) => word))];
  return {
    words,
    joined: name.written.filter(({ kind }) => kind === 'core' || kind === 'post').map(({ word }) => word).join(''),
    bioWords: [...new Set(bio.filter(({ kind }) => kind === 'core' || kind === 'post').map(({ word }) => word))].slice(0, 40),
    handleBase: handle,
  };
};
