// Which page the console shows, as the part of the address behind `#`: the browser's own history walks through it,
// and the server never sees it. The log-in link is the one path of its own: `/login#TOKEN`.

import { OPEN_STATES } from '../core/report/case.ts';
import { CASE_STATES, type CaseState } from '../core/report/report.ts';

/** Rows of the inbox: one state, everything undecided, or everything. */
export const FILTERS = ['open', ...CASE_STATES, 'all'] as const;
export type Filter = (typeof FILTERS)[number];

export type Route =
  | { readonly page: 'inbox'; readonly filter: Filter }
  | { readonly page: 'case'; readonly id: string }
  | { readonly page: 'appeals' }
  | { readonly page: 'decisions' }
  | { readonly page: 'sign' }
  | { readonly page: 'numbers' }
  | { readonly page: 'list' }
  | { readonly page: 'watch' }
  | { readonly page: 'officers' }
  | { readonly page: 'breach' }
  | { readonly page: 'account' }
  | { readonly page: 'missing' };

/** Pages without anything to choose, by their Indonesian names in the address. */
const PLAIN = { appeals: 'sanggahan', decisions: 'keputusan', sign: 'tanda-tangan', numbers: 'angka', list: 'daftar', watch: 'akun-lama', officers: 'petugas', breach: 'kebocoran', account: 'akun' } as const;

const CASE_ID = /^[0-9a-f-]{1,64}$/;

/** `#/kasus/0192…` → the case page. Nothing behind `#` is the inbox; what we never wrote is `missing`. */
export function routeOf(hash: string): Route {
  const [first = '', second = '', ...rest] = hash.replace(/^#?\/?/, '').split('/');
  if (rest.length > 0) return { page: 'missing' };
  if (first === '' && second === '') return { page: 'inbox', filter: 'open' };
  if (first === 'kotak') {
    const filter = FILTERS.find((each) => each === second);
    return filter === undefined ? { page: 'missing' } : { page: 'inbox', filter };
  }
  if (first === 'kasus' && CASE_ID.test(second)) return { page: 'case', id: second };
  const plain = Object.entries(PLAIN).find(([, path]) => path === first);
  if (plain !== undefined && second === '') return { page: plain[0] as keyof typeof PLAIN };
  return { page: 'missing' };
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'inbox':
      return `#/kotak/${route.filter}`;
    case 'case':
      return `#/kasus/${route.id}`;
    case 'missing':
      return '#/';
    default:
      return `#/${PLAIN[route.page]}`;
  }
}

/** The `state` that the server understands; null asks for all. */
export const stateOf = (filter: Filter): CaseState | 'open' | null => (filter === 'all' ? null : filter);

/** Undecided cases come by harm, since officers' minutes are scarce; decided ones by time. */
export const orderOf = (filter: Filter): 'rank' | null => (filter === 'open' || OPEN_STATES.some((state) => state === filter) ? 'rank' : null);

/** The token in a pasted log-in link, or the token alone; null when it is neither. */
export function tokenIn(pasted: string): string | null {
  const text = pasted.trim();
  const token = text.includes('#') ? (text.split('#')[1] ?? '') : text;
  return /^[A-Za-z0-9_-]{20,200}$/.test(token) ? token : null;
}
