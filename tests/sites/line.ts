// What was read of a profile as one short line, for comparing; the same in Node and in a browser.

import { accountKey } from '../../src/core/account/account.ts';
import type { Found } from '../../src/sites/index.ts';

/** The number that each picture of the sample pages has in its address. */
const FILE = /(?:\/|k)(\d+)[^/]*(?:_n|_normal|_bigger|_x96|_400x400)\.\w+|\/(\d+)(?:~|=s)/;
const pictureOf = (url: string | null): string => (url === null ? '-' : (FILE.exec(url)?.slice(1).find((part) => part !== undefined) ?? url));

export function lineOf({ profile }: Found): string {
  const { surface, account, name, avatarUrl, siteBadge, bio } = profile;
  return [`${surface} ${accountKey(account)}`, name, pictureOf(avatarUrl), siteBadge, ...(bio === null ? [] : [bio])].join(' | ');
}
