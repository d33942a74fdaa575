import type { PageText } from './page-text.en.ts';
import { plural } from './plural.ts';

const n = (count: number, one: string, other: string): string => plural('es', count, { one, other });

const popup: PageText['popup'] = {
  siteSwitch: (host) => `Backstory en ${host}`,
  openSidePanel: 'Abrir el panel lateral',
  thisStory: 'Esta noticia',
  notes: (count) => n(count, '# nota', '# notas'),
  before: 'Antes de esta noticia',
  who: 'Quién es quién',
  places: 'Lugares',
  since: 'Desde entonces',
  uncertain: 'Podrían ser varios',
  uncertainHint: 'Sin marca en el artículo, porque el nombre encaja con más de uno.',
  unknown: 'Sin ficha en tu biblioteca',
  keep: 'Guardar',
  keepHint: (name) => `Guardar «${name}» en la biblioteca`,
  filter: 'Filtrar estas notas',
  noMatch: (text) => `Nada coincide con «${text}».`,
  library: 'Biblioteca',
  settings: 'Ajustes',
  loading: 'Leyendo el artículo…',
  notArticleTitle: 'Aquí no hay artículo',
  notArticle: 'Backstory lee artículos de prensa. En esta página no ha encontrado ninguno.',
  nothingTitle: 'Nada que añadir',
  nothing: 'Tu biblioteca no conoce ningún nombre ni suceso de este artículo.',
  addPack: 'Añadir un paquete de contexto',
  offTitle: 'Desactivado en este sitio',
  off: (host) => `Backstory no lee las páginas de ${host}.`,
  turnOn: 'Activar aquí',
  forbiddenTitle: 'No disponible aquí',
  forbidden: 'El navegador no permite que ninguna extensión lea esta página.',
  notAskedTitle: 'Aún sin leer',
  notAsked: (host) => `Backstory lee las páginas de ${host} solo cuando tú lo pides.`,
  notAskedUnseen:
    'El navegador no muestra esta pestaña a Backstory. Haz clic en su botón de la barra de herramientas para que lea la página.',
  readNow: 'Leer esta página',
  always: 'Siempre en este sitio',
  readOnClick: 'Leído porque hiciste clic.',
  libraryTitle: 'No se pudo abrir la biblioteca',
  libraryError:
    'Tus fichas siguen ahí. Cierra el navegador y ábrelo de nuevo; si no basta, mira la página de la biblioteca.',
  openLibrary: 'Abrir la biblioteca',
};

const sidepanel: PageText['sidepanel'] = {
  reading: 'En este párrafo',
  openAll: 'Abrir todas las fichas',
  closeAll: 'Cerrar todas las fichas',
  copyText: 'Copiar como texto',
  copyMarkdown: 'Copiar como Markdown',
  copied: 'Copiado, con las fuentes.',
  print: 'Imprimir',
  copyFoot: (date) => `Contexto de Backstory, ${date}`,
};

export const es: PageText = { popup, sidepanel };
