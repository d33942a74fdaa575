import { plural } from './plural.ts';
import type { WelcomeText } from './welcome-text.ts';

const n = (count: number, one: string, other: string): string => plural('fr', count, { one, other });

export const welcome: WelcomeText['welcome'] = {
  title: 'L’arrière-plan de l’actualité que vous lisez',
  lead: 'Backstory marque les personnes, les lieux et les événements antérieurs sur lesquels s’appuie un article, et vous présente chacun en deux phrases\u00a0: qui c’est à la date de l’article, ce qui s’est passé avant et ce qui s’est passé depuis.',
  choose: 'Où doit-il lire\u00a0?',
  chooseHint:
    'Vous pouvez en changer à tout moment dans les réglages, et pour chaque site dans la fenêtre de Backstory.',
  news: 'Sur les sites d’information',
  newsHint: (count) =>
    n(
      count,
      'Sur # site d’information que nous connaissons. Le navigateur vous le demande une fois.',
      'Sur # sites d’information que nous connaissons. Le navigateur vous le demande une fois.',
    ),
  everywhere: 'Partout',
  everywhereHint:
    'Sur toute page qui ressemble à un article de presse. Le navigateur vous le demande une fois.',
  click: 'Seulement quand je clique',
  clickHint:
    'Backstory lit une page quand vous cliquez sur son bouton, et aucune autre. Le navigateur ne vous demande rien.',
  chosenNone: 'Tant que vous n’avez pas choisi, Backstory lit quand vous cliquez sur son bouton.',
  chosenNews: 'Backstory lit sur les sites d’information.',
  chosenEverywhere: 'Backstory lit partout.',
  chosenClick: 'Backstory lit quand vous cliquez sur son bouton.',
  refused: 'Le navigateur ne l’a pas permis.',
  marksTitle: 'Deux sortes de marques',
  markActor: 'Quelqu’un ou quelque chose',
  markActorHint: 'Une ligne pointillée\u00a0: qui c’est, à la date de l’article.',
  markEvent: 'Un événement antérieur',
  markEventHint: 'Une ligne et une teinte\u00a0: ce qui s’est passé alors, et ce qui y a mené.',
  marksHow:
    'Laissez le pointeur sur une marque, ou cliquez dessus. Échap ferme la fiche. Le bouton de la barre d’outils montre tout.',
  demoTitle: 'Essayez-le',
  demoLanguage: 'Cet article est en anglais, comme la plupart des faits de la bibliothèque.',
  privacyTitle: 'Rien ne quitte votre appareil',
  privacy:
    'Les articles sont lus et les noms cherchés sur votre machine. Rien n’est envoyé nulle part, et tout fonctionne sans réseau.',
  privacyCheck: 'Comment le vérifier',
  library: 'Ouvrir la bibliothèque',
};
