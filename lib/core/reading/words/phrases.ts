/** A line that only says who worked on the story. */
export const credit =
  /^[([]\s*(?:additional |with )?(?:reporting|report|writing|editing|compiled|with (?:inputs?|files))\b.*[)\]]\.?$/i;

/** Orders to the reader, in the words with which sites open them. */
export const prompt =
  /^\W*(?:follow us|subscribe (?:to|now|here)|sign up (?:for|to|now|here)|join our|get our|download (?:our|the) [\w ]{0,12}app|abonnez-vous|inscrivez-vous|suivez-nous|folgen sie uns|abonnieren sie|melden sie sich|jetzt abonnieren|suscr[ií]bete|s[ií]guenos|iscriviti|seguici|assine|siga-nos|abonneer|schrijf je in|volg ons|подпишитесь|подписывайтесь|zapisz się|prenumerera|abonner på|bültenimize)/iu;

/** Names of `<meta>`, punctuation taken out. */
export const publishedMeta =
  /^(?:article|og|rnews|bt|sailthru|parsely|dc|dcterms|dc11|cxenseparse|shareaholic|mediator|vr)?(?:articlepublishedtime|publishedtime|publisheddate|publishdate|publishtime|publicationdate|pubdate|pubtime|datepublished|datepublication|datecreated|dateissued|issued|created|date|originalpublicationdate|firstpublished|lastpublished|releasedate|recspublishtime|articleiddate|displaydate|onlinedate)$/;
export const modifiedMeta =
  /^(?:article|og|dc|dcterms|cxenseparse)?(?:articlemodifiedtime|modifiedtime|modified|updatedtime|datemodified|lastmod|lastmodified|datelastmodified|dateupdated|modificationdate|updated)$/;

/** A time that is not that of publication. */
export const changed = /updat|modif|aktualisi|actuali|aggiorn|oppdater|uppdater|mis à jour|stand/i;

/** A line that gives the date of publication. */
export const saysDate = /^(?:datum|date|fecha|data|published|publi|veröffentlicht|erstellt|posted|stand)\b/i;

/** Names of what has times of other articles. */
export const beside = /related|teaser|card|list|sidebar|comment|popular|widget/;
