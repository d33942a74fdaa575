import { plural } from './plural.ts';
import type { WelcomeText } from './welcome-text.ts';

const n = (count: number, one: string, other: string): string => plural('es', count, { one, other });

export const welcome: WelcomeText['welcome'] = {
  title: 'El trasfondo de las noticias que lees',
  lead: 'Backstory marca las personas, los lugares y los sucesos anteriores en que se apoya una noticia, y te los explica en dos frases: quién es en la fecha del artículo, qué pasó antes y qué ha pasado desde entonces.',
  choose: '¿Dónde debe leer?',
  chooseHint: 'Puedes cambiarlo cuando quieras en los ajustes, y para cada sitio en la ventana de Backstory.',
  news: 'En sitios de noticias',
  newsHint: (count) =>
    n(
      count,
      'En # sitio de noticias que conocemos. El navegador te pregunta una vez.',
      'En # sitios de noticias que conocemos. El navegador te pregunta una vez.',
    ),
  everywhere: 'En todas partes',
  everywhereHint: 'En toda página que parezca un artículo de prensa. El navegador te pregunta una vez.',
  click: 'Solo cuando hago clic',
  clickHint:
    'Backstory lee una página cuando pulsas su botón, y ninguna otra. El navegador no te pregunta nada.',
  chosenNone: 'Hasta que elijas, Backstory lee cuando pulsas su botón.',
  chosenNews: 'Backstory lee en los sitios de noticias.',
  chosenEverywhere: 'Backstory lee en todas partes.',
  chosenClick: 'Backstory lee cuando pulsas su botón.',
  refused: 'El navegador no lo permitió.',
  marksTitle: 'Dos clases de marcas',
  markActor: 'Alguien o algo',
  markActorHint: 'Una línea de puntos: quién es, en la fecha del artículo.',
  markEvent: 'Un suceso anterior',
  markEventHint: 'Una línea y un fondo de color: qué pasó entonces y qué llevó a ello.',
  marksHow:
    'Deja el puntero sobre una marca o haz clic en ella. Escape cierra la ficha. El botón de la barra de herramientas lo muestra todo.',
  demoTitle: 'Pruébalo',
  demoLanguage: 'Este artículo está en inglés, como la mayoría de los datos de la biblioteca.',
  privacyTitle: 'Nada sale de tu dispositivo',
  privacy:
    'Los artículos se leen y los nombres se buscan en tu equipo. No se envía nada a ninguna parte, y funciona sin red.',
  privacyCheck: 'Cómo comprobarlo',
  library: 'Abrir la biblioteca',
};
