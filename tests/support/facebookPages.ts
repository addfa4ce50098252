// Facebook pages for journeys, built after the outlines of real ones: nesting, roles and links are faithful, people are samples.
// The readers' own fixtures are saved files; these are functions, because a journey needs its own cast.

export interface Person {
  readonly name: string;
  /** `/profile.php?id=…` when numeric, else `/handle`. */
  readonly id?: string;
  readonly handle?: string;
  readonly avatar: string;
  readonly bio?: string;
}

const wrap = (times: number, inner: string): string => '<div>'.repeat(times) + inner + '</div>'.repeat(times);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const link = (person: Person, extra = '__tn__=%3C'): string =>
  person.handle === undefined ? `/profile.php?id=${person.id}&amp;${extra}` : `/${person.handle}?${extra}`;

const avatar = (person: Person, size: number, labelled = true): string => `
  <svg ${labelled ? `role="img" aria-label="${escape(person.name)}"` : 'role="none" aria-hidden="true"'}
    data-visualcompletion="ignore-dynamic" style="height:${size}px;width:${size}px">
    <mask id="_r_${person.id ?? person.handle}_${size}_"><circle cx="${size / 2}" cy="${size / 2}" r="${size / 2}" fill="white"></circle></mask>
    <g mask="url(#_r_${person.id ?? person.handle}_${size}_)"><image xlink:href="${escape(person.avatar)}" x="0" y="0" width="100%" height="100%"
      preserveAspectRatio="xMidYMid slice" style="height:${size}px;width:${size}px"></image></g></svg>`;

/** A page's shell: banner, navigation with `#` links, and an `h1` that is nobody's name. */
const shell = (title: string, inner: string): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<style>body{margin:0;font:15px system-ui;background:Canvas;color:CanvasText;color-scheme:light dark}a{color:inherit}
[role=main]{max-width:680px;margin:0 auto;padding:16px}.post{border:1px solid #8884;border-radius:8px;padding:12px;margin:0 0 16px}
.row{display:flex;gap:8px;align-items:center}h1{margin:0;font-size:28px}h4{margin:0}</style></head>
<body><div id="mount_0_0">${wrap(3, `
  <div role="banner"><a href="/" aria-label="Facebook">f</a><a href="#" role="button">Notifikasi</a></div>
  <div role="navigation"><h1 style="position:absolute;left:-9999px">Notifikasi</h1></div>
  ${inner}`)}</div></body></html>`;

/** A profile as a visitor sees it. */
export function profilePage(person: Person): string {
  return shell(
    person.name,
    `<div role="main">${wrap(3, `<div role="main"><div>${wrap(2, `
      <a role="link" aria-label="Lihat foto sampul profil" href="/photo/?fbid=1&amp;set=a.1"><img alt="" width="1" height="1"></a>
      ${wrap(2, `<a role="link" aria-label="${escape(person.name)}" href="/photo/?fbid=2&amp;__tn__=%3C"><div>${avatar(person, 168)}
        <div role="none" data-visualcompletion="ignore"></div></div></a>`)}
      ${wrap(2, `<div><div><div><span dir="auto"><h1>${escape(person.name)}</h1></span></div>
        <span dir="auto"><a href="${link(person)}&amp;sk=friends_likes"><strong>0</strong> suka</a></span></div></div>`)}
      <div><div role="button" aria-label="Pesan"><div role="none">Pesan</div></div></div>
      <div role="tablist"><a role="tab" aria-selected="true" href="${link(person)}">Postingan</a>
        <a role="tab" aria-selected="false" href="${link(person)}&amp;sk=about">Tentang</a></div>
      ${person.bio === undefined ? '' : `<div><span dir="auto">${escape(person.bio)}</span></div>`}
      ${post({ author: person, text: 'Selamat pagi warga Klaten.' }, 1)}`)}</div></div>`)}</div>`,
  );
}

export interface Post { readonly author: Person; readonly text: string; readonly mention?: Person }

/** One post of the home feed, 2025 layout, with a decoy. */
function post(post: Post, position: number): string {
  const { author } = post;
  return `<div class="post" aria-posinset="${position}" aria-labelledby="_r_a${position}_" aria-describedby="_r_b${position}_"><div data-virtualized="false">
    <div><blockquote><span style="position:absolute;left:-9999px">Facebook</span></blockquote></div>
    <div class="row"><a role="link" aria-label="${escape(author.name)}" href="${link(author, '__cft__[0]=AZX&amp;__tn__=%3C%2CP-R')}"><div>${avatar(author, 40)}</div></a>
    <span dir="ltr"><div data-ad-rendering-role="profile_name"><h4 id="_r_a${position}_"><span><span><span>
      <a role="link" href="${link(author, '__cft__[0]=AZX&amp;__tn__=-UC%2CP-R')}"><strong><span>${escape(author.name)}</span></strong></a>
    </span></span></span></h4></div>
    <span dir="ltr"><a href="/?__cft__[0]=AZX#?dfe"><span aria-labelledby="_r_c${position}_"><b>-</b><b>2</b><b>j</b></span></a></span></span></div>
    <div data-ad-rendering-role="story_message"><div data-ad-preview="message"><span dir="auto"><div dir="auto">${escape(post.text)}
      ${post.mention === undefined ? '' : `<a role="link" href="${link(post.mention)}"><span>${escape(post.mention.name)}</span></a>`}</div></span></div></div>
    <div role="button" aria-label="Beri komentar">Komentari</div></div></div>`;
}

export const feedPage = (posts: readonly Post[]): string =>
  shell('Facebook', `<div role="main"><h3>Postingan Kabar Beranda</h3><div>${posts.map((each, index) => post(each, index + 1)).join('\n')}</div></div>`);

const comment = ({ author, text }: Post): string => `
  <div role="article" aria-label="Komentar oleh ${escape(author.name)} seminggu yang lalu" tabindex="-1"><div class="row">
    <div><a role="link" aria-hidden="true" tabindex="-1" href="${link(author, 'comment_id=Y29tbWVudDox&amp;__tn__=R')}"><span>${avatar(author, 32, false)}</span></a></div>
    <div>${wrap(2, `<span><span><a role="link" aria-hidden="false" href="${link(author, 'comment_id=Y29tbWVudDox&amp;__tn__=R')}"><span><span dir="auto">${escape(author.name)}</span></span></a></span></span>
      <div><span dir="auto"><div dir="auto">${escape(text)}</div></span></div>`)}</div></div>
    <ul><li><div role="button">Balas</div></li></ul></div>`;

/** One post with the comments below it. */
export const commentsPage = (author: Person, comments: readonly Post[]): string =>
  shell('Facebook', `<div role="main"><h3>Postingan Kabar Beranda</h3><div>${post({ author, text: 'Selamat pagi warga.' }, 1).replace(/<\/div><\/div>$/, '')}
    <div>${comments.map(comment).join('')}</div></div></div></div></div>`);
