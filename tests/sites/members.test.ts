// Who is in a WhatsApp group: the list says the reader's own row in his language, which a reduced page cannot keep.

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { read, SITE_ADAPTERS } from '../../src/sites/index.ts';

const whatsapp = SITE_ADAPTERS.find(({ site }) => site === 'whatsapp');

const row = (title: string, about: string): string =>
  `<div role="listitem"><img alt="" src="https://media.cdn.whatsapp.net/v/1_n.jpg"><span dir="auto" title="${title}">${title}</span><span dir="auto" title="${about}">${about}</span></div>`;

function namesIn(...rows: string[]): readonly (string | null)[] {
  if (whatsapp === undefined) throw new Error('No WhatsApp.');
  const url = 'https://web.whatsapp.com/';
  const { document } = new JSDOM(`<div role="list">${rows.join('')}</div>`, { url }).window;
  return read(whatsapp, document, new URL(url)).profiles.map(({ profile }) => `${profile.account.handle ?? '?'} ${profile.name}`);
}

describe('the members of a WhatsApp group', () => {
  it.each(['You', 'Anda', 'Вы', 'あなた', 'أنت'])('are not the reader himself: %s', (own) => {
    expect(namesIn(row('Ani Sampel', 'Sibuk'), row(own, 'Sibuk'))).toEqual(['? Ani Sampel']);
  });

  it('never take the number that somebody wrote about himself for his own', () => {
    expect(namesIn(row('Ani Sampel', '+62 811-1222-333'), row('+62 855-0000-111', '+62 811-1222-333'))).toEqual(['? Ani Sampel', '+628550000111 +62 855-0000-111']);
  });
});
