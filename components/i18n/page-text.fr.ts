import type { PageText } from './page-text.en.ts';
import { plural } from './plural.ts';

const n = (count: number, one: string, other: string): string => plural('fr', count, { one, other });

const popup: PageText['popup'] = {
  siteSwitch: (host) => `Backstory sur ${host}`,
  openSidePanel: 'Ouvrir le panneau latéral',
  thisStory: 'Cet article',
  notes: (count) => n(count, '# note', '# notes'),
  before: 'Avant cet article',
  who: 'Qui est qui',
  places: 'Lieux',
  since: 'Depuis',
  uncertain: 'Plusieurs possibilités',
  uncertainHint: 'Sans marque dans l’article, car le nom convient à plusieurs.',
  unknown: 'Pas dans votre bibliothèque',
  keep: 'Garder',
  keepHint: (name) => `Garder ${name} dans la bibliothèque`,
  filter: 'Filtrer ces notes',
  noMatch: (text) => `Rien ne correspond à «\u00a0${text}\u00a0».`,
  library: 'Bibliothèque',
  settings: 'Réglages',
  loading: 'Lecture de l’article…',
  notArticleTitle: 'Pas d’article ici',
  notArticle: 'Backstory regarde les articles de presse. Il n’en a pas trouvé sur cette page.',
  nothingTitle: 'Rien à ajouter',
  nothing: 'Votre bibliothèque ne connaît aucun nom ni événement de cet article.',
  addPack: 'Ajouter un paquet de contexte',
  offTitle: 'Désactivé sur ce site',
  off: (host) => `Backstory ne lit pas les pages de ${host}.`,
  turnOn: 'Activer ici',
  forbiddenTitle: 'Indisponible ici',
  forbidden: 'Le navigateur ne laisse aucune extension lire cette page.',
  notAskedTitle: 'Pas encore lu',
  notAsked: (host) => `Backstory ne lit les pages de ${host} que si vous le demandez.`,
  readNow: 'Lire cette page',
  always: 'Toujours sur ce site',
  libraryTitle: 'La bibliothèque n’a pas pu s’ouvrir',
  libraryError:
    'Vos fiches sont toujours là. Fermez le navigateur et rouvrez-le\u00a0; si cela ne suffit pas, voyez la page de la bibliothèque.',
  openLibrary: 'Ouvrir la bibliothèque',
};

const sidepanel: PageText['sidepanel'] = {
  reading: 'Dans ce paragraphe',
  openAll: 'Ouvrir toutes les fiches',
  closeAll: 'Fermer toutes les fiches',
  copyText: 'Copier en texte',
  copyMarkdown: 'Copier en Markdown',
  copied: 'Copié, avec les sources.',
  print: 'Imprimer',
  copyFoot: (date) => `Contexte par Backstory, ${date}`,
};

const welcome: PageText['welcome'] = {
  title: 'L’arrière-plan de l’actualité que vous lisez',
  lead: 'Backstory marque les personnes, les lieux et les événements antérieurs sur lesquels s’appuie un article, et vous dit chacun en deux phrases\u00a0: qui c’est à la date de l’article, ce qui s’est passé avant, ce qui s’est passé depuis.',
  choose: 'Où doit-il lire\u00a0?',
  chooseHint: 'Vous pouvez en changer à tout moment, site par site.',
  news: 'Sur les sites d’information',
  newsHint: (count) =>
    n(
      count,
      'Sur # site d’information que nous connaissons. Le navigateur demande une fois.',
      'Sur # sites d’information que nous connaissons. Le navigateur demande une fois.',
    ),
  everywhere: 'Partout',
  everywhereHint: 'Sur toute page qui ressemble à un article de presse. Le navigateur demande une fois.',
  click: 'Seulement quand je clique',
  clickHint:
    'Backstory lit une page quand vous cliquez sur son bouton, et aucune autre. Le navigateur ne demande rien.',
  chosenNews: 'Backstory lit maintenant sur les sites d’information.',
  chosenEverywhere: 'Backstory lit maintenant partout.',
  chosenClick: 'Backstory lit quand vous cliquez sur son bouton.',
  refused: 'Le navigateur ne l’a pas permis. Backstory lit quand vous cliquez sur son bouton.',
  marksTitle: 'Deux sortes de marques',
  markActor: 'Quelqu’un ou quelque chose',
  markActorHint: 'Une ligne pointillée\u00a0: qui c’est, à la date de l’article.',
  markEvent: 'Un événement antérieur',
  markEventHint: 'Une ligne et une teinte\u00a0: ce qui s’est passé alors, et ce qui y a mené.',
  marksHow:
    'Laissez le pointeur sur une marque, ou cliquez dessus. Échap ferme la fiche. Le bouton de la barre montre tout.',
  demoTitle: 'Essayez',
  privacyTitle: 'Rien ne quitte votre appareil',
  privacy:
    'Les articles sont lus et les noms cherchés sur votre machine. Rien n’est envoyé nulle part, et tout marche sans réseau.',
  privacyCheck: 'Comment le vérifier',
  library: 'Ouvrir la bibliothèque',
};

export const fr: PageText = { popup, sidepanel, welcome };
