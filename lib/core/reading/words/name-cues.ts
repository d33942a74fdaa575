/**
 * Words in class names, ids and labels that tell what an element is for. They are the trade's common vocabulary (schema.org,
 * WordPress, BEM, the big CMSs), in the languages that name things in their own; none belongs to one site.
 */
export const nameCues: readonly (readonly [cue: string, pattern: RegExp])[] = [
  [
    'caption',
    /caption|legende|bildunterschrift|bildtext|img-desc|image-desc|didascalia|figcap|subline-image/,
  ],
  [
    'credit',
    /credit|copyright|(?:^|[^a-z])rights|photographer|fotograf|bildquelle|image-source|photo-by|source(?:$|[^a-z])|quelle|agency/,
  ],
  [
    'related',
    /related|recommend|read-?(?:more|next|also)|see-?also|also-?read|more-?(?:on|from|stories|news|articles|to-read)|most-?(?:read|popular|viewed)|popular|trending|outbrain|taboola|you-?may|further|weiterlesen|mehr-zum|similar|suggest|up-?next|next-?(?:up|article|post|story)|verwandt|relacionad|lire-aussi|correlat|relaterte|linkbox|link-?list/,
  ],
  [
    'teaser',
    /teaser|promo|card(?:s|$|[^a-z])|tile|grid-item|list-item|listing|feed(?:$|[^a-z])|stream|river|topstor|headlines|story-list|thumb|widget/,
  ],
  [
    'newsletter',
    /newsletter|subscri|sign-?up|mailing|opt-?in|email|follow|abonne|inscri|whatsapp|telegram|app-(?:download|promo|banner)|(?:^|[^a-z])cta|call-to-action|donat|support-us|membership|register/,
  ],
  [
    'share',
    /share|sharing|social|facebook|twitter|teilen|tweet|like-?button|bookmark|print-?button|toolbar|actions/,
  ],
  [
    'byline',
    /byline|by-?line|author|autor|auteur|writer|reporter|contributor|journalist|signature|firma(?:$|[^a-z])/,
  ],
  [
    'bio',
    /(?:^|[^a-z])bio(?:$|[^a-z])|biograph|about-?(?:the-)?author|author-?(?:bio|box|info|desc|card|profile|detail)|profile/,
  ],
  [
    'date',
    /(?:^|[^a-z])(?:date|dates|time|timestamp|datum|fecha|pub-?date|published|updated|modified|dateline|entry-date|lastchanged)(?:$|[^a-z])|(?:date|time)(?:-published|-modified|stamp)|meta-?(?:line|data|info)|post-?(?:meta|info)|entry-?meta|article-?(?:meta|info)|publish/,
  ],
  [
    'tags',
    /(?:^|[^a-z])tags?(?:$|[^a-z])|taglist|topics?(?:$|[^a-z])|keyword|categor|schlagw|etiquet|section-name|kicker|label|rubri|filed|overline|topline|dachzeile/,
  ],
  ['comment', /comment|disqus|kommentar|respond|replies|discussion|reader-?letters|coral|leserbrief/],
  [
    'ad',
    /(?:^|[^a-z])ads?(?:$|[^a-z])|advert|sponsor|dfp|gpt|banner|anzeige|werbung|publicid|promoted|native-|affiliate|commerc/,
  ],
  ['gallery', /gallery|galler|slide|carousel|lightbox|bilderstrecke|fotostrecke|swiper|slick|diapo/],
  [
    'media',
    /video|player|audio|podcast|embed|media|image|photo|picture|bild(?:$|[^a-z])|foto|figure|asset|youtube|instagram|tweet|iframe|graphic|infograph/,
  ],
  [
    'side',
    /sidebar|side-?bar|(?:^|[^a-z])rail|aside|right-?col|left-?col|secondary|marginal|supplement|complement|margin-|seitenleiste/,
  ],
  [
    'nav',
    /(?:^|[^a-z])(?:nav|menu|breadcrumbs?|pager|pagination|toc|tabs?)(?:$|[^a-z])|navigation|navbar|breadcrumb|jump|table-of-contents|inhaltsverzeichnis|skip/,
  ],
  [
    'footer',
    /footer|(?:^|[^a-z])foot(?:$|[^a-z])|bottom|endnote|after-?(?:content|article|post)|post-?footer|end-of|article-?end/,
  ],
  ['header', /header|masthead|(?:^|[^a-z])head(?:$|[^a-z])|topbar|top-bar|title-?block|intro-?block/],
  [
    'lead',
    /standfirst|(?:^|[^a-z])(?:lead|lede|lede?-?text|dek|deck|chapo|chapeau|lid|ingress|vorspann|anriss|abstract|synopsis|summary|intro|introduction|excerpt|subtitle|sub-?headline|sub-?title|sub-?head|subheading|subline|description|sumario|bajada|entradilla|copete|sottotitolo|occhiello|catenaccio|spot|perex|teaser-text|strap|strapline|zajawka|ingres|manchet|underrubrik|stand-?first|headline-?sub)(?:$|[^a-z])|leadtext|lead-?text|leadparagraph|article-?lead|einleitung|articlelead/,
  ],
  [
    'body',
    /article-?(?:body|text|content|copy|paragraph|main|detail)|story-?(?:body|text|content|copy)|post-?(?:body|content|text)|entry-?content|body-?(?:text|copy|content|inner)|content-?(?:body|text|article)|rich-?text|main-?(?:content|text)|news-?(?:text|body|content|detail)|(?:^|[^a-z])(?:articlebody|body|text|copy|prose|paragraph|maintext|detail|content)(?:$|[^a-z])|artikel-?text|texto|cuerpo|corps|testo|fliesstext|copytext|textblock/,
  ],
  ['quote', /quote|zitat|cita(?:$|[^a-z])|citation/],
  [
    'box',
    /info-?box|fact|box(?:$|[^a-z])|infokasten|faktabox|explainer|key-?(?:points|facts)|takeaway|highlights|bullet|sidebar-?box|background-info|callout|note(?:$|[^a-z])|panel/,
  ],
  [
    'legal',
    /disclaim|legal|privacy|terms|cookie|consent|gdpr|correction|standards|trust|policy|impressum|notice|hinweis|transparen|additional-info/,
  ],
  ['wall', /paywall|premium|login|log-in|sign-?in|account|piano|metered|regwall|subscription|unlock|offer/],
  ['live', /live-?(?:blog|post|entry|event|update|ticker|item)|liveblog|ticker|timeline/],
  ['table', /table|score|stats|result|standings|ranking|tabelle|lineup|ratings?/],
  ['headline', /headline|titel|title|titulo|titre|overskrift|heading/],
  ['shop', /product|shop|price|buy|deal|merchant|coupon|store|amazon/],
  ['game', /poll|quiz|survey|vote|umfrage|feedback|form(?:$|[^a-z])|rating-?widget|reaction/],
  ['popup', /popup|pop-up|modal|overlay|dialog|toast|tooltip|notification|alert|drawer/],
  [
    'unseen',
    /hidden|(?:^|[^a-z])hide(?:$|[^a-z])|hide-|invisible|print-?only|no-?display|d-none|offscreen|accessib|collapsed/,
  ],
];
