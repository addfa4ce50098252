// Invented stand-ins for the people of a page: the same word, handle, id or picture always gets the same one.
// Everything that is not known to be part of a name is masked letter by letter; punctuation stays.

export interface Aliases {
  /** Makes a handle or an id known, so that it is replaced wherever it stands. */
  readonly learn: (key: string) => void;
  /** Makes the words of a name known. */
  readonly learnName: (name: string) => void;
  readonly text: (text: string) => string;
  /** For values of the page's own grammar (`data-testid`): words stay, what is known of people and long numbers go. */
  readonly value: (text: string) => string;
  /** A number for a picture's file. */
  readonly picture: (address: string) => number;
  /** What stands for a whole handle or id, with its sign; null for one that was not learnt. */
  readonly known: (key: string) => string | null;
}

const TOKEN = /[\p{L}\p{M}\p{N}._]+/gu;
const PHONE = /^[^\p{L}\d+]*\+[\d\s().-]{7,24}[^\p{L}\d]*$/u;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function masked(token: string): string {
  return token.replace(/\p{Lu}/gu, 'X').replace(/[^\p{P}X\d]/gu, 'x').replace(/\d/g, '0');
}

/** A key of the same form that nobody has: ids keep their length, so that they are still ids to the site's grammar. */
function invented(key: string, count: number): string {
  if (/^\d+$/.test(key)) return `9${String(count).padStart(Math.max(key.length - 1, 4), '0')}`;
  if (/^uc[\w-]{22}$/.test(key)) return `UC${String(count).padStart(22, '0')}`;
  return /^pfbid/.test(key) ? `pfbid${String(count).padStart(12, '0')}` : `akun${count}`;
}

const plainKey = (key: string): string => key.replace(/^[+@-]/, '').toLowerCase();

export function makeAliases(): Aliases {
  const keys = new Map<string, string>();
  const words = new Map<string, string>();
  const pictures = new Map<string, number>();

  const learn = (key: string): void => {
    const plain = plainKey(key);
    if (plain !== '' && !keys.has(plain)) keys.set(plain, invented(plain, keys.size + 1));
  };
  const word = (token: string): string | undefined => keys.get(token.toLowerCase()) ?? words.get(token.toLowerCase());

  const token = (each: string, rest: (part: string) => string): string => {
    const whole = word(each);
    if (whole !== undefined) return whole;
    // A handle declined or followed by letters of another script without a space.
    const [, handle = '', ending = ''] = /^([\w.]+?)(s?|[^\w.].*)$/su.exec(each) ?? [];
    const known = ending === '' ? undefined : keys.get(handle.toLowerCase());
    if (known !== undefined) return `${known}${ending === 's' ? 's' : masked(ending)}`;
    return each.split(/([._]+)/).map((part) => (/^[._]*$/.test(part) ? part : (word(part) ?? rest(part)))).join('');
  };

  return {
    learn,
    learnName: (name) => {
      for (const [each] of name.matchAll(TOKEN)) {
        if (/\p{L}/u.test(each) && !words.has(each.toLowerCase())) words.set(each.toLowerCase(), `Nama${words.size + 1}`);
      }
    },
    text: (text) => {
      if (PHONE.test(text)) {
        learn(digitsOf(text));
        return `+${keys.get(digitsOf(text)) ?? ''}`;
      }
      return text.replace(TOKEN, (each) => token(each, masked));
    },
    value: (text) => text.replace(/[\p{L}\p{M}\p{N}._]+/gu, (each) => token(each, (part) => (/\d{5,}/.test(part) ? masked(part) : part))),
    picture: (address) => {
      const file = address.split('?')[0]?.split('/').at(-1) ?? address;
      const known = pictures.get(file) ?? pictures.size + 1;
      pictures.set(file, known);
      return known;
    },
    known: (key) => {
      const alias = keys.get(plainKey(key));
      return alias === undefined ? null : `${/^[+@-]/.exec(key)?.[0] ?? ''}${alias}`;
    },
  };
}
