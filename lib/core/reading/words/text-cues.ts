const month =
  'jan(?:uary|uar|ner|vier|eiro)?|feb(?:ruary|ruar|brero|braio)?|f[ée]v(?:rier|ereiro)?|m[aä]r(?:ch|z|zo|s|ço)?|apr(?:il|ile)?|abr(?:il)?|avril|ma[yio](?:o|io)?|june?i?|juni?|juin|jun(?:ho|io)|giugno|jul(?:y|i|ho|io)?|juillet|luglio|aug(?:ust)?|ago(?:sto)?|ao[uû]t|sept?(?:ember|embre|iembre|tembre)?|set(?:embro|tembre)?|o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|de[czs](?:ember|embre|iembre|embro)?|d[ée]c(?:embre)?|dic(?:iembre|embre)?|dez(?:ember|embro)?';

/** A day or a time of day, in figures or with a month's name. */
const dateLike = new RegExp(
  `\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b\\d{1,2}[:.]\\d{2}\\b|\\b(?:${month})\\b\\.?,?\\s*\\d{1,4}|\\d{1,2}(?:\\.|st|nd|rd|th)?\\s+(?:de\\s+)?(?:${month})\\b|\\d{4}年|\\d{4}년|\\b\\d+\\s+(?:min(?:ute)?s?|hours?|days?|std|stunden?|tagen?)\\b`,
  'iu',
);

/**
 * Phrases that open or fill blocks which are no part of a story, in the languages of the big news markets. With the flag `u`
 * most would take half as long again to compile, on every page, for no letter that news are written in.
 */
export const textCues: readonly (readonly [cue: string, pattern: RegExp])[] = [
  ['date', dateLike],
  [
    'dated',
    /^\W*(?:(?:last\s+)?(?:updated?|published|posted|modified|created|first published)|stand|aktualisiert|veröffentlicht|erstellt|ver[öo]ffentlichung|publi[ée]|mis [àa] jour|publicado|actualizado|atualizado|pubblicato|aggiornato|publisert|oppdatert|publicerad|uppdaterad|opublikowano|aktualizacja|güncelleme|yayınlan|опубликовано|обновлено|diterbitkan|gepubliceerd|bijgewerkt)\b/i,
  ],
  [
    'by',
    /^\W*(?:by|von|par|por|di|door|av|af|autor|autore|auteur|author|written by|text|texto|fotos?|story by|words by|oleh|redaktion|redaktør|redaktor|editor)\s*:?\s+\p{Lu}/u,
  ],
  [
    'reporting',
    /^\W*(?:(?:additional |with )?reporting|report|edited|editing|compiled|writing|written|translated|produced|graphics?|with (?:files|material|contributions)|contribut(?:ed|ing)|mitarbeit|übersetz|bearbeite)\b.{0,40}\b(?:by|from|von|de|:)/i,
  ],
  [
    'photo',
    /^\W*(?:photo|image|picture|foto|bild|imagen?|immagine|crédit|credits?|source|quelle|fonte|fuente|getty|reuters|illustration|screenshot|symbolbild|archivbild|video|watch|graphic|grafik)s?\b\s*[:©/(|-]|(?:getty images?|shutterstock|imago|dpa|afp|reuters|ap photo|epa|picture alliance|keystone|photo by|file photo|via getty|via ap|archiv)\s*[)\]/]?\.?\s*$|\(\s*(?:photo|image|picture|foto|bild|pic|credit)s?\s*:|[©ⓒ]/i,
  ],
  [
    'more',
    /^\W*(?:read|see|watch|listen|learn|also|more|related|next|don.t miss|lesen|mehr|weiter|lire|voir|à lire|leia|veja|lee|ver|leggi|guarda|les også|läs|læs|lees|czytaj|zobacz|читайте|смотрите|baca|oku|devamı|recommended|most|top stories|you may|trending|story continues|article continues|continue reading|sign in|log in|auch interessant|zum thema|das könnte|passend)\b.{0,30}(?::|$|more|also|next|auch|mehr|aussi|également|também|también|anche|også|också|popular|read|below|after)/i,
  ],
  [
    'prompt',
    /newsletter|subscrib|sign up|inscri(?:vez|ba|ption)|abonn|suscr|iscriv|follow (?:us|me|our)|download (?:the|our)|our app|whatsapp|telegram|facebook|twitter|instagram|click (?:here|on|to)|share (?:this|on|your)|leave a (?:comment|reply)|have a (?:story|tip)|contact us|get in touch|email us|e-?mail(?:ed)? |send us|join (?:us|our|the conversation)|registr|anmelden|log ?in|folgen sie|melden sie|suivez|síguenos|siga|seguici|ikuti|donate|support (?:our|us)|enjoy(?:ed)? (?:this|the)|what do you think|tell us|let us know/i,
  ],
  [
    'legal',
    /copyright|all rights reserved|alle rechte|tous droits|todos los derechos|todos os direitos|©|ⓒ|terms of (?:use|service)|privacy policy|datenschutz|cookie|disclaimer|may not be (?:published|reproduced)|無断転載|무단전재|trust principles|affiliate|commission|provision|this (?:story|article) (?:was|has been|is) (?:originally|first|published|updated|amended|corrected|part)|originally (?:published|appeared)|correction:|editor.s note|press release|erstveröffentlich|sendung:|dieses thema|über dieses thema/i,
  ],
  [
    'ad',
    /^\W*(?:advertisements?|anzeige|publicit[éey]|publicidad|publicidade|pubblicità|werbung|reklam[ae]?|annonse?|annons|advertentie|реклама|sponsored|广告|廣告|広告|광고|iklan|promoted|paid post)\W*$/i,
  ],
  [
    'bio',
    /\bis (?:a|an|the) [^.]{0,60}(?:writer|reporter|journalist|editor|correspondent|author|columnist|contributor|professor|fellow|producer|freelance)|ist (?:freie[r]? |)(?:journalist|redakteur|autor)|\bcan be reached at\b|about the author|über (?:den autor|die autorin)/i,
  ],
  [
    'count',
    /^\W*(?:\d+\s*(?:comments?|kommentare?|shares?|views?|likes?|photos?|of|\/|von|min|commentaires?|comentarios?|commenti)\b|(?:image|photo|bild|slide|foto) \d)/i,
  ],
  ['handle', /@\w{2,}|https?:\/\/|www\.|#\w{3,}/iu],
];
