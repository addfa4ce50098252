// Names within sentences of the site's own: whose a playlist is, in the words of several languages.

import { describe, expect, it } from 'vitest';
import { adapterFor, read } from '../../src/sites/index.ts';
import { reducePage } from '../../src/sites/reduce.ts';
import { inJsdom } from './pages.ts';

const youtube = adapterFor('www.youtube.com');
if (youtube === null) throw new Error('no adapter');
const PLAYLIST = new URL('https://www.youtube.com/playlist?list=PLsampel');
const picture = '<img src="https://yt3.ggpht.com/ytc/61=s88-c-k-c0x00ffffff-no-rj">';
const pageOf = (said: string): Document =>
  inJsdom(`<yt-page-header-view-model><h1>Layanan</h1><yt-avatar-stack-view-model aria-label="${said}"><a href="/@sampel.kanal">${picture}</a><span><a href="/@sampel.kanal">${said}</a></span></yt-avatar-stack-view-model></yt-page-header-view-model>`);
const namesIn = (document: Document): readonly string[] => read(youtube, document, PLAYLIST).profiles.map(({ profile }) => profile.name);

describe("a playlist's channel", () => {
  it.each([
    ['by Kanal Sampel', 'Kanal Sampel'],
    ['oleh Kanal Sampel', 'Kanal Sampel'],
    ['Автор: Канал Образец', 'Канал Образец'],
    ['作成者: 見本チャンネル', '見本チャンネル'],
    ['بواسطة قناة العينة', 'قناة العينة'],
    ['Örnek Kanal tarafından', 'Örnek Kanal'],
  ])('is named in "%s" without the words around it', (said, name) => {
    expect(namesIn(pageOf(said))).toEqual([name]);
  });

  it('is nobody where no word of the site is known', () => {
    expect(namesIn(pageOf('Kanal Sampel xyz'))).toEqual([]);
  });

  it('is found in the reduced copy, under another name', () => {
    const { html } = reducePage(youtube, pageOf('oleh Kanal Sampel'), PLAYLIST);
    expect(html).not.toContain('Sampel');
    expect(namesIn(inJsdom(html))).toHaveLength(1);
  });
});
