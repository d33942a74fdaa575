/** The pages of the library, as the address after `#` names them. */
export type Route =
  | { page: 'library'; find?: string }
  | { page: 'record'; type: 'actor' | 'event'; id: string }
  | { page: 'edit'; type: 'actor' | 'event'; id: string }
  | { page: 'new'; type: 'actor' | 'event'; name: string; role: string }
  | { page: 'packs' }
  | { page: 'import' }
  | { page: 'sites' }
  | { page: 'about' };

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    // An address typed by hand may hold a lone "%": then it stands for itself.
    if (error instanceof URIError) return part;
    throw error;
  }
};

/** Reads `location.hash`. What is no page is the library. */
export const routeOf = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [first, ...rest] = path.split('/');
  const id = decode(rest.join('/'));
  switch (first) {
    case 'actor':
    case 'event':
      return id === '' ? { page: 'library' } : { page: 'record', type: first, id };
    case 'edit': {
      const [type, ...idParts] = rest;
      const edited = decode(idParts.join('/'));
      if ((type !== 'actor' && type !== 'event') || edited === '') return { page: 'library' };
      return { page: 'edit', type, id: edited };
    }
    case 'new': {
      const asked = new URLSearchParams(query);
      return {
        page: 'new',
        type: asked.get('type') === 'event' ? 'event' : 'actor',
        name: asked.get('name') ?? '',
        role: asked.get('role') ?? '',
      };
    }
    case 'packs':
    case 'import':
    case 'sites':
    case 'about':
      return { page: first };
    default: {
      const find = new URLSearchParams(query).get('find');
      return find === null ? { page: 'library' } : { page: 'library', find };
    }
  }
};

/** The address of a page: `#/actor/Q96`. Slashes of an id stay, for they read better. */
export const hrefOf = (route: Route): string => {
  const path = (id: string) => id.split('/').map(encodeURIComponent).join('/');
  switch (route.page) {
    case 'record':
      return `#/${route.type}/${path(route.id)}`;
    case 'edit':
      return `#/edit/${route.type}/${path(route.id)}`;
    case 'new': {
      const query = new URLSearchParams({ type: route.type });
      if (route.name !== '') query.set('name', route.name);
      if (route.role !== '') query.set('role', route.role);
      return `#/new?${query}`;
    }
    case 'library':
      return route.find === undefined
        ? '#/library'
        : `#/library?${new URLSearchParams({ find: route.find })}`;
    default:
      return `#/${route.page}`;
  }
};
