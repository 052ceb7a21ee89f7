/** The routes of the running server as it registered them: for `405` with `Allow`, and for the test that holds the OpenAPI document to them. */

export interface KnownRoute {
  readonly method: string;
  /** As Fastify writes it: `/api/v1/incidents/:incidentId`. */
  readonly path: string;
}

const matches = (pattern: string, path: string): boolean => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return false;
  return wanted.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]));
};

export class KnownRoutes {
  private readonly routes: KnownRoute[] = [];

  add(method: string | readonly string[], path: string): void {
    for (const each of typeof method === 'string' ? [method] : method) this.routes.push({ method: each, path });
  }

  all(): readonly KnownRoute[] {
    return this.routes;
  }

  /** Methods that the address answers to, sorted; empty for an unknown one. */
  methodsAt(path: string): string[] {
    const found = this.routes.filter((route) => matches(route.path, path)).map((route) => route.method);
    return [...new Set(found)].sort();
  }
}
