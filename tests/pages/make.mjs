// Writes tests/pages/reading/*.html and *.expect.json: layouts that news sites are built of, filled with invented stories.
//   node tests/pages/make.mjs
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stories } from './stories.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'reading');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const attribute = (text) => escape(text).replaceAll('"', '&quot;');
const each = (list, wrap) => list.map((text, i) => wrap(escape(text), i)).join('\n');
const ps = (list) => each(list, (text) => `<p>${text}</p>`);
const date = '2024-05-14';
const instant = `${date}T18:30:00+02:00`;

const nav = '<nav class="main-nav"><ul><li><a href="/">Start</a></li><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav>';
const footer = '<footer class="site-footer"><p>© 2024 The Paper. <a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></p></footer>';
const teasers = (s) => each(s.words.teasers, (text) => `<li><a href="/x">${text}</a></li>`);
const relatedList = (s) => `<div class="related-articles"><h3>${s.words.related}</h3><ul>${teasers(s)}</ul></div>`;
const figure = (s) => `<figure><img src="x.jpg" alt=""><figcaption>${s.words.caption} <span class="credit">${s.words.credit}</span></figcaption></figure>`;
const meta = (s) => `<meta property="og:type" content="article"><meta property="og:title" content="${attribute(s.title)}"><meta property="og:description" content="${attribute(s.lead)}"><meta property="article:published_time" content="${instant}">`;
const ld = (s, more = {}) => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: s.title, datePublished: instant, author: { '@type': 'Person', name: s.words.by }, ...more })}</script>`;
const page = (s, head, body, { lang = s.lang, title = `${s.title} | The Paper`, bodyAttributes = '' } = {}) =>
  `<!doctype html>\n<html${lang ? ` lang="${lang}"` : ''}${s.dir ? ` dir="${s.dir}"` : ''}>\n<head><meta charset="utf-8"><title>${escape(title)}</title>${head}</head>\n<body${bodyAttributes}>\n${body}\n</body>\n</html>\n`;
const outside = (s) => [s.words.related, s.words.news, s.words.caption, s.words.credit, ...s.words.teasers];

const pages = [];
const article = (name, s, html, { body = s.body, not = [], published = date, title = s.title, language = s.lang, kinds } = {}) =>
  pages.push({ name, html, expect: { article: true, title, published, language, body, not, ...(kinds ? { kinds } : {}) } });
const other = (name, html, detail) => pages.push({ name, html, expect: { article: false, detail } });

const layouts = {
  semantic: (s) => page(s, meta(s), `${nav}<main><article><header><h1>${escape(s.title)}</h1><p class="standfirst">${escape(s.lead)}</p><p class="byline">${s.words.by}</p><time datetime="${instant}">${date}</time></header>${figure(s)}<div class="article-body">${ps(s.body.slice(0, 2))}<aside class="related">${relatedList(s)}</aside>${ps(s.body.slice(2))}</div></article></main><section class="newsletter"><p>${s.words.news}</p></section>${footer}`),
  soup: (s) => page(s, meta(s), `<div id="wrap"><div class="top">${nav}</div><div class="col-main"><h1 class="headline">${escape(s.title)}</h1><div class="meta-line">${s.words.by} · ${date}</div><div class="share-bar"><a href="#">${s.words.share}</a></div><div class="story-text">${each(s.body, (text, i) => `<p>${text}</p>${i === 1 ? `<div class="ad-slot">${s.words.ad}</div>` : ''}`)}</div><div class="newsletter-box"><p>${s.words.news}</p></div>${relatedList(s)}</div><div class="sidebar"><h3>${s.words.more}</h3><ul>${teasers(s)}</ul></div></div>${footer}`),
  breaks: (s) => page(s, meta(s), `${nav}<div class="content"><h1>${escape(s.title)}</h1><div class="text">${s.body.map(escape).join('<br><br>\n')}</div></div>${relatedList(s)}${footer}`),
  divs: (s) => page(s, ld(s), `${nav}<div class="page"><h1>${escape(s.title)}</h1><div class="article__content">${each(s.body, (text) => `<div class="article__paragraph">${text}</div>`)}</div><div class="recommended"><h4>${s.words.related}</h4>${teasers(s)}</div></div>${footer}`),
  wordpress: (s) => page(s, meta(s), `<div id="page" class="site"><header class="site-header">${nav}</header><div id="primary" class="content-area"><main class="site-main"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${escape(s.title)}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${instant}">${date}</time></span> <span class="byline">${s.words.by}</span></div></header><div class="entry-content">${ps(s.body)}<div class="sharedaddy"><h3 class="sd-title">${s.words.share}</h3></div><div class="jp-relatedposts"><h3>${s.words.related}</h3><ul>${teasers(s)}</ul></div></div><footer class="entry-footer"><span class="tags-links"><a href="/t">Tag</a></span></footer></article><div id="comments" class="comments-area"><h2>${s.words.comments}</h2><ol class="comment-list"><li class="comment"><p>I have lived here for thirty years and I have never read anything so one-sided in my life, honestly.</p></li></ol></div></main></div><aside class="widget-area"><section class="widget"><h2>${s.words.more}</h2><ul>${teasers(s)}</ul></section></aside></div>${footer}`),
  hashed: (s) => page(s, ld(s), `<div class="sc-a1b2c3 fQxYz"><div class="sc-d4e5 kLmNo">${nav}</div><div class="sc-f6 gHiJk"><h1 class="sc-h7 lMnOp">${escape(s.title)}</h1><div class="sc-i8 qRsTu">${each(s.body, (text) => `<p class="sc-j9 vWxYz">${text}</p>`)}</div></div><div class="sc-k0 aBcDe"><ul>${teasers(s)}</ul></div></div>${footer}`),
  islands: (s) => page(s, meta(s), `${nav}<article><h1>${escape(s.title)}</h1>${each(s.body, (text, i) => `<section class="body-island"><p class="text">${text}</p></section>${i % 2 ? `<div class="ad">${s.words.ad}</div>` : ''}`)}</article>${relatedList(s)}${footer}`),
};
const languages = Object.entries(stories);
for (const [key, s] of languages) {
  const not = outside(s);
  article(`semantic-${key}`, s, layouts.semantic(s), { not });
  article(`soup-${key}`, s, layouts.soup(s), { not: [s.words.related, s.words.news, ...s.words.teasers] });
}
for (const key of ['en', 'de', 'fr', 'ar', 'ja']) article(`breaks-${key}`, stories[key], layouts.breaks(stories[key]), { not: stories[key].words.teasers });
for (const key of ['en2', 'es', 'ru', 'zh', 'tr']) article(`divs-${key}`, stories[key], layouts.divs(stories[key]), { not: stories[key].words.teasers });
for (const key of ['en', 'it', 'he', 'ko']) article(`wordpress-${key}`, stories[key], layouts.wordpress(stories[key]), { not: [...stories[key].words.teasers, 'thirty years'] });
for (const key of ['en2', 'pt', 'pl']) article(`hashed-${key}`, stories[key], layouts.hashed(stories[key]), { not: stories[key].words.teasers });
for (const key of ['nl', 'sv', 'hi']) article(`islands-${key}`, stories[key], layouts.islands(stories[key]), { not: stories[key].words.teasers });

const en = stories.en;
const en2 = stories.en2;
const de = stories.de;
article('amp', en, page(en, ld(en), `<header class="amp-header">${nav}</header><main><article><h1 class="amp-title">${escape(en.title)}</h1><amp-img src="x" width="3" height="2"></amp-img><div class="amp-content">${ps(en.body.slice(0, 3))}<amp-ad width="300" height="250"></amp-ad>${ps(en.body.slice(3))}</div><amp-sidebar hidden><ul>${teasers(en)}</ul></amp-sidebar></article></main>${footer}`).replace('<html', '<html ⚡'), { not: en.words.teasers });
article('shadow-root', en2, page(en2, meta(en2), `${nav}<main><h1>${escape(en2.title)}</h1><story-body><template shadowrootmode="open"><div class="body"><slot name="top"></slot>${ps(en2.body.slice(1))}</div></template><p slot="top">${escape(en2.body[0])}</p></story-body></main>${relatedList(en2)}${footer}`), { not: en2.words.teasers });
article('custom-elements', en, page(en, meta(en), `${nav}<app-root><story-page><story-headline><h1>${escape(en.title)}</h1></story-headline><story-content>${each(en.body, (text) => `<story-paragraph><p>${text}</p></story-paragraph>`)}</story-content></story-page></app-root>${relatedList(en)}${footer}`), { not: en.words.teasers });
const post = (text, minute) => `<article class="live-post"><time datetime="${date}T18:${minute}:00Z">18:${minute}</time><h3>Update at ${minute} past six</h3><p>${text}</p></article>`;
article('live-blog', en, page(en, `<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":${JSON.stringify(en.title)},"datePublished":"${instant}"}</script>`, `${nav}<main><h1>${escape(en.title)}</h1><div class="live-blog">${each(en.body, (text, i) => post(text, 50 - i * 7))}</div></main>${relatedList(en)}${footer}`), { not: en.words.teasers, kinds: ['post'] });
article('graph-ld', de, page(de, `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Paper","datePublished":"2009-01-01"},{"@type":["NewsArticle","Article"],"headline":${JSON.stringify(de.title)},"datePublished":"${instant}","publisher":{"@type":"Organization","name":"The Paper"}}]}</script>`, `${nav}<article><h1>${de.title}</h1>${ps(de.body)}</article>${footer}`));
article('broken-ld', en2, page(en2, `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":${JSON.stringify(en2.title)},"description":"two\nlines","datePublished":"${instant}",}</script>`, `${nav}<article><h1>${escape(en2.title)}</h1>${ps(en2.body)}</article>${footer}`));
article('entities-ld', de, page(de, ld(de, { headline: de.title.replaceAll('ü', '&uuml;') }), `${nav}<article>${ps(de.body)}</article>${footer}`));
article('ld-body-witness', en, page(en, ld(en, { articleBody: en.body.join('\n\n') }), `${nav}<div class="x1"><div class="x2"><h1>${escape(en.title)}</h1>${ps(en.body)}<p>Members of our club read this story one day earlier and meet the people who wrote it.</p></div></div>${footer}`), { not: ['Members of our club'] });
article('microdata', en2, page(en2, '', `${nav}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${escape(en2.title)}</h1><meta itemprop="datePublished" content="${instant}"><div itemprop="articleBody">${ps(en2.body)}</div></div>${footer}`));
article('visible-dateline', de, page(de, '', `${nav}<div class="artikel"><h1>${de.title}</h1><p class="datum">Stand: 14. Mai 2024, 18:30 Uhr</p>${ps(de.body)}</div>${footer}`), { not: ['Stand:'] });
article('address-date', en, page(en, '<link rel="canonical" href="https://paper.example/2024/05/14/harbour-school">', `${nav}<div><h1>${escape(en.title)}</h1>${ps(en.body)}</div>${footer}`));
article('no-date', en, page(en, '', `${nav}<div class="story"><h1>${escape(en.title)}</h1>${ps(en.body)}</div>${footer}`), { published: null });
article('wrong-lang', stories.fr, page(stories.fr, meta(stories.fr), `${nav}<article><h1>${stories.fr.title}</h1>${ps(stories.fr.body)}</article>${footer}`, { lang: 'en' }));
article('no-lang', stories.sv, page(stories.sv, meta(stories.sv), `${nav}<article><h1>${stories.sv.title}</h1>${ps(stories.sv.body)}</article>${footer}`, { lang: '' }));
article('lead-outside', de, page(de, meta(de), `${nav}<header class="article-header"><h1>${de.title}</h1><p class="article-lead">${de.lead}</p></header><div class="article-body">${ps(de.body)}</div>${footer}`), { body: [de.lead, ...de.body] });
article('table-layout', en, page(en, '', `<table width="100%"><tr><td width="20%"><a href="/">Home</a><br><a href="/n">News</a><br><a href="/s">Sport</a></td><td><h1>${escape(en.title)}</h1><font size="2">${ps(en.body)}</font></td><td><a href="/x">${en.words.teasers[0]}</a></td></tr></table>`), { not: en.words.teasers.slice(0, 1), published: null });
article('webforms', en2, page(en2, meta(en2), `<form id="aspnetForm" method="post">${nav}<div class="main-content"><h1>${escape(en2.title)}</h1>${ps(en2.body)}</div>${relatedList(en2)}</form>`), { not: en2.words.teasers });
article('consent-layer', en, page(en, meta(en), `<div id="cookie-consent-layer" class="consent-overlay"><h2>We value your privacy</h2><p>We and our 732 partners store and access information on your device, such as cookies, and process personal data, such as unique identifiers, for personalised advertising and content, measurement and audience research.</p><p>With your permission we and our partners may use precise location data and identification through device scanning, which you can withdraw at any time.</p></div><div aria-hidden="true"><article><h1>${escape(en.title)}</h1>${ps(en.body)}</article></div>${footer}`), { not: ['732 partners', 'precise location'] });
article('next-article', en, page(en, meta(en), `${nav}<main><article class="story"><h1>${escape(en.title)}</h1><div class="story-body">${ps(en.body)}</div></article><section class="up-next recirculation"><h2>Up next</h2>${each(en2.body.slice(0, 1), (text) => `<article class="teaser-card"><h3><a href="/n">${escape(en2.title)}</a></h3><p class="teaser-text">${text.slice(0, 90)}…</p></article>`)}</section></main>${footer}`), { not: ['Up next', en2.title] });
article('nested-teasers', de, page(de, meta(de), `${nav}<article class="main"><h1>${de.title}</h1><div class="text">${ps(de.body.slice(0, 3))}<article class="teaser"><a href="/t"><h3>${de.words.teasers[0]}</h3><p>Kurz und knapp</p></a></article>${ps(de.body.slice(3))}</div></article>${footer}`), { not: [de.words.teasers[0]] });
article('reporting-credit', en, page(en, meta(en), `${nav}<article><h1>${escape(en.title)}</h1><div class="story">${ps(en.body)}<p>(Reporting by Paula Renner in Marlow Quay; Editing by Simon Ost)</p><p>Follow us on our channel for breaking news alerts and key updates!</p></div></article>${footer}`), { not: ['Reporting by', 'Follow us'] });
article('author-bio', en2, page(en2, meta(en2), `${nav}<article><h1>${escape(en2.title)}</h1><div class="post-content">${ps(en2.body)}</div><div class="author-bio"><img src="x"><p>${en2.words.bio}</p></div></article>${footer}`), { not: [en2.words.bio] });
article('pull-quote', en, page(en, meta(en), `${nav}<article><h1>${escape(en.title)}</h1><div class="article-body">${ps(en.body.slice(0, 2))}<blockquote><p>“We have packed the books four times, and every time we said it would be the last,” the head teacher wrote to parents in April.</p></blockquote>${ps(en.body.slice(2))}</div></article>${footer}`), { body: [...en.body.slice(0, 2), '“We have packed the books four times, and every time we said it would be the last,” the head teacher wrote to parents in April.', ...en.body.slice(2)], kinds: ['quote'] });
article('subheadings', de, page(de, meta(de), `${nav}<article><h1>${de.title}</h1><div class="article-body">${ps(de.body.slice(0, 2))}<h2>Kosten haben sich verdoppelt</h2>${ps(de.body.slice(2, 4))}<h2>Wie es weitergeht</h2>${ps(de.body.slice(4))}</div></article>${footer}`), { body: [...de.body.slice(0, 2), 'Kosten haben sich verdoppelt', ...de.body.slice(2, 4), 'Wie es weitergeht', de.body[4]], kinds: ['heading'] });
const points = ['The old school stays open until the new one is ready, with pumps in the cellar.', 'Pupils from the outer farms get a bus that leaves half an hour earlier than today.', 'The town sells the site by the harbour, which may bring in two million crowns.'];
article('list-in-body', en, page(en, meta(en), `${nav}<article><h1>${escape(en.title)}</h1><div class="article-body">${ps(en.body.slice(0, 3))}<p>The plan has three parts:</p><ul>${each(points, (text) => `<li>${text}</li>`)}</ul>${ps(en.body.slice(3))}</div></article>${footer}`), { body: [...en.body.slice(0, 3), ...points, ...en.body.slice(3)], kinds: ['item'] });
article('inline-markup', en, page(en, meta(en), `${nav}<article><h1>${escape(en.title)}</h1><div class="article-body">${each(en.body, (text) => `<p>\n  ${text.replace(/\b(council|mayor|county)\b/gi, '<a href="/t"><b>$1</b></a>').replaceAll('school', 'sch\u00adool')} <span hidden>unseen words</span><script>var a = 1;</script></p>`)}</div></article>${footer}`), { not: ['unseen', 'var a'] });
article('interview', en2, page(en2, meta(en2), `${nav}<article><h1>${escape(en2.title)}</h1><div class="article-body"><p>${escape(en2.body[0])}</p><p><strong>Was the strike worth it?</strong></p><p>It was, because nobody should drive a train for seven hours without a pause and then be told that the pause was the stop at the signal.</p><p><strong>What happens if members vote no?</strong></p><p>Then we go back to the table, and I would be lying if I said that I look forward to another night of cold coffee and spreadsheets.</p></div></article>${footer}`), { body: [en2.body[0], 'Was the strike worth it?', 'What happens if members vote no?'] });
article('teaser-paywall', de, page(de, meta(de), `${nav}<article><h1>${de.title}</h1><div class="article-body">${ps(de.body)}</div><div class="paywall-offer"><h3>Weiterlesen mit Plus</h3><p>Jetzt abonnieren und vier Wochen kostenlos testen.</p></div></article>${footer}`), { not: ['kostenlos testen'] });

const s = en;
const card = (text, i) => `<article class="card"><h2><a href="/s${i}">${text}</a></h2><p>A short summary of what happened, in one line. <a href="/s${i}">Read more</a></p></article>`;
const headlines = [...en.words.teasers, ...en2.words.teasers, 'Museum finds lost map', 'Council meets on Monday', 'Rain for the weekend', 'New ferry named', 'Bakers win prize', 'Bridge to close'];
other('front-page', page(s, '<link rel="canonical" href="https://paper.example/"><meta property="og:type" content="website">', `${nav}<main>${each(headlines, card)}</main>${footer}`, { title: 'The Paper' }), 'snippets');
other('section-page', page(s, '', `${nav}<h1>Coast</h1><div class="list">${each(headlines, (text, i) => `<div class="item"><h3><a href="/c${i}">${text}</a></h3><p>Summary: the council said on Monday that it would look into the matter again before the summer.</p></div>`)}</div>${footer}`, { title: 'Coast' }), 'section');
other('search-results', page(s, '', `<form role="search"><input type="search" value="ferry"></form><ol>${each(headlines, (text, i) => `<li><a href="/r${i}">${text}</a><br>… ferry … <a href="/r${i}">paper.example</a></li>`)}</ol>${footer}`, { title: 'ferry - search' }), 'links');
other('log-in', page(s, '', `<main><h1>Sign in</h1><form><label>E-mail <input type="email"></label><label>Password <input type="password"></label><button>Sign in</button></form><p>Forgot your password?</p></main>${footer}`, { title: 'Sign in' }), 'log-in');
other('checkout', page(s, '', `<main><h1>Checkout</h1><form><label>Card <input autocomplete="cc-number"></label><button>Pay</button></form><p>Your order will be sent when the payment has been received, usually within one working day of the order.</p></main>`, { title: 'Checkout' }), 'payment');
other('gallery', page(s, '', `${nav}<h1>The week in pictures</h1><div class="gallery">${Array.from({ length: 16 }, (_, i) => `<figure><img src="p${i}.jpg"><figcaption>Picture ${i + 1} of 16</figcaption></figure>`).join('')}</div>${footer}`, { title: 'The week in pictures' }), 'gallery');
other('video', page(s, '<meta property="og:type" content="video.other"><script type="application/ld+json">{"@type":"VideoObject","name":"The ferry leaves"}</script>', `${nav}<h1>The ferry leaves</h1><video src="x.mp4"></video><p>The first ferry of the year left the harbour on Monday morning, with forty passengers and a brass band aboard, and came back in the evening.</p>${footer}`, { title: 'The ferry leaves' }), 'video');
other('pdf', '<!doctype html><html><body><embed type="application/pdf" src="x.pdf"></body></html>', 'pdf');
other('mail', page(s, '', `<div role="search"><input></div><div role="grid">${headlines.concat(headlines).map((text) => `<div role="row"><span>Ann</span> <span>${text}</span></div>`).join('')}</div>`, { title: 'Inbox' }), 'mail');
other('tag-page', page(s, '<script type="application/ld+json">{"@type":"CollectionPage","name":"Ferries"}</script>', `${nav}<h1>Ferries</h1>${each(headlines.slice(0, 8), card)}${footer}`, { title: 'Ferries' }), 'list');
other('empty-app', page(s, '', '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>', { title: 'App' }), 'words');
other('weather', page(s, '', `${nav}<h1>Weather</h1><table>${Array.from({ length: 20 }, (_, i) => `<tr><td>${i}:00</td><td>${10 + (i % 5)} °C</td><td>NW ${i % 7}</td></tr>`).join('')}</table>${footer}`, { title: 'Weather' }), 'words');

for (const { name, html, expect } of pages) {
  writeFileSync(join(folder, `${name}.html`), html);
  writeFileSync(join(folder, `${name}.expect.json`), `${JSON.stringify(expect, null, 1)}\n`);
}
console.log(`${pages.length} pages`);
