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
  keepHint: (name) => `Garder «\u00a0${name}\u00a0» dans la bibliothèque`,
  filter: 'Filtrer ces notes',
  noMatch: (text) => `Rien ne correspond à «\u00a0${text}\u00a0».`,
  library: 'Bibliothèque',
  settings: 'Réglages',
  loading: 'Lecture de l’article…',
  notArticleTitle: 'Pas d’article ici',
  notArticle: 'Backstory lit les articles de presse. Il n’en a pas trouvé sur cette page.',
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
  notAskedUnseen:
    'Le navigateur ne montre pas cet onglet à Backstory. Cliquez sur son bouton dans la barre d’outils pour faire lire la page.',
  readNow: 'Lire cette page',
  always: 'Toujours sur ce site',
  readOnClick: 'Lu parce que vous avez cliqué.',
  libraryTitle: 'La bibliothèque n’a pas pu s’ouvrir',
  libraryError:
    'Vos fiches sont toujours là. Fermez le navigateur et rouvrez\u2011le\u00a0; si cela ne suffit pas, voyez la page de la bibliothèque.',
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

export const fr: PageText = { popup, sidepanel };
