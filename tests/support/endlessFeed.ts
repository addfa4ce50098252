// An endless feed as a page: posts of about 190 nodes with three mentions, rows that are removed, rows that are rewritten in
// place for another person, and a picture of its own work. Everybody in it is invented.

/** People whom the sample list knows, and how each is marked. */
const LISTED = [
  ['Pemerintah Kabupaten Klaten', '/contoh.pemkabklaten'],
  ['Wirastono Hadiningrat', '/contoh.wirastono'],
  ['Diskominfo Klaten', '/contoh.diskominfoklaten'],
] as const;

const FIRST = ['Tejo', 'Sumi', 'Wagiman', 'Lasmi', 'Parjo', 'Yatmi', 'Ngadiyo', 'Tukinem', 'Suroso', 'Marni', 'Jumadi', 'Karsih'];
const LAST = ['Wiryawan', 'Lestantun', 'Pramudya', 'Kusnanto', 'Darmaji', 'Setyorini', 'Haryatmo', 'Puspito', 'Subekti', 'Windarti'];
const PEOPLE: readonly string[] = Array.from({ length: 400 }, (_, n) => `${FIRST[n % 12]} ${LAST[(n * 7) % 10]} ${FIRST[(n * 5) % 12]}`);

/**
 * Script of the page: `run(posts, work, atOnce)` scrolls through so many, each costing so many steps of the page's own work, and
 * so many new ones in a frame;
 * `expected()` counts the rows of listed people that are in the page; `pace()` says how many steps take a millisecond; `met()` how many
 * mentions there were, of whom, and who of them had a post of their own.
 */
const script = (people: readonly string[]): string => `
const LISTED = ${JSON.stringify(LISTED)};
const PEOPLE = ${JSON.stringify(people)};
let serial = 0, mentions = 0;
const known = new Set(), authors = new Set();
const meet = (who) => ((mentions += 1), known.add(who[1]), who);
const shows = (who) => (authors.add(who[1]), meet(who));
window.met = () => ({ mentions, handles: [...known].map((path) => path.slice(1)), authors: [...authors].map((path) => path.slice(1)) });
const person = (n) => n % 25 === 0 ? LISTED[(n / 25) % LISTED.length] : [PEOPLE[n % PEOPLE.length], '/warga.contoh.' + (n % PEOPLE.length)];
const link = (who, extra) => who[1] + '?__cft__[0]=AZX' + extra + '&__tn__=-UC%2CP-R';
const avatar = (who) => '<svg role="img" aria-label="' + who[0] + '" style="height:40px;width:40px"><mask id="m' + serial + '"><circle cx="20" cy="20" r="20" fill="white"/></mask><g mask="url(#m' + serial + ')"><image xlink:href="https://scontent.fcgk1-1.fna.fbcdn.net/v/t39.30808-1/' + (serial % 400) + '_2_3_n.jpg" width="100%" height="100%"/></g></svg>';
const filler = (n) => Array.from({ length: n }, (_, i) => '<div><span><span>' + (i % 5 ? '' : 'suka') + '</span></span></div>').join('');
function html(n) {
  const who = shows(person(n)); serial += 1;
  const mention = (k) => { const other = meet(person(n * 3 + k)); return ' <a role="link" href="' + link(other, 'm' + serial + k) + '"><span>' + other[0] + '</span></a>'; };
  return '<div class="post" aria-posinset="' + n + '"><div data-virtualized="false"><div class="row"><a role="link" aria-label="' + who[0] + '" href="' + link(who, 'a' + serial) + '"><div>' + avatar(who) + '</div></a>'
    + '<span dir="ltr"><div data-ad-rendering-role="profile_name"><h4><span><span><a role="link" href="' + link(who, 'b' + serial) + '"><strong><span>' + who[0] + '</span></strong></a></span></span></h4></div></span></div>'
    + '<div data-ad-rendering-role="story_message"><div data-ad-preview="message"><span dir="auto">Kabar hari ini dari desa.' + mention(1) + mention(2) + mention(3) + '</span></div></div>' + filler(50) + '</div></div>';
}
const feed = document.querySelector('#feed');
function rewrite(row, n) {
  const who = shows(person(n)); serial += 1;
  for (const a of row.querySelectorAll('.row a')) {
    a.setAttribute('href', link(who, 'r' + serial));
    const text = a.querySelector('strong > span');
    if (text) text.firstChild.nodeValue = who[0];
    a.querySelector('svg')?.setAttribute('aria-label', who[0]);
  }
}
function steps(count) { let x = 0; for (let i = 0; i < count; i += 1) x = (x * 31 + i) % 65521; return x; }
window.pace = () => Math.max(...Array.from({ length: 9 }, () => { const start = performance.now(); steps(4e6); return 4e6 / (performance.now() - start); }));
const frame = () => new Promise((done) => requestAnimationFrame(done));
let n = 1;
window.run = async (posts, work = 0, atOnce = 2) => {
  for (const end = n + posts; n < end;) {
    for (let k = 0; k < atOnce && n < end; k += 1, n += 1) feed.insertAdjacentHTML('beforeend', html(n));
    while (feed.children.length > 40) feed.firstElementChild.remove();
    if (n % 6 === 0 && feed.children.length > 10) rewrite(feed.children[10], n * 25 + (n % 2));
    scrollTo(0, feed.offsetHeight - 1500);
    steps(atOnce * work);
    await frame();
  }
};
window.expected = () => [...feed.querySelectorAll('h4 a')].filter((a) => LISTED.some(([name, path]) => a.textContent === name && a.getAttribute('href').startsWith(path + '?'))).length;
window.run(10);
`;

export const endlessFeedOf = (people: readonly string[]): string => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Facebook</title>
<style>body{margin:0;font:15px system-ui}#feed{max-width:680px;margin:0 auto}.post{border:1px solid #ccc;margin:8px 0;padding:8px}.row{display:flex;gap:8px}h4{margin:0}</style>
<body><div role="main"><div id="feed"></div></div><script>${script(people)}</script></body></html>`;

export const endlessFeed = endlessFeedOf(PEOPLE);
