/** The seam between pages and the web server: plain requests in, HTML or a redirect out; knows neither Nest nor Fastify. */
import type { Editor } from '../../application/identities/directory.js';
import type { UseCases } from '../../application/use-cases.js';

/** One file of a multipart form; read it or leave it, the server drains what is left. */
export interface PageFile {
  readonly fieldName: string;
  readonly fileName: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

export interface PageRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Text fields of a form: all of a urlencoded one; of a multipart one those that stand before the first file. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** Files of a multipart form, one after the other in the form's order; text fields come before files. */
  readonly files?: AsyncIterable<PageFile>;
  /** To be put in every form as hidden field `_csrf`, before any file field; the server checks it before `handle` is called. */
  readonly csrfToken: string;
  /** Whoever is at the browser, as far as it can be told. */
  readonly editor: Editor;
  /** Path and query of the request, as sent. */
  readonly url: string;
  /** Scheme and host by which the visitor reached this site, for addresses to be copied. */
  readonly origin?: string;
}

export interface PageResponse {
  readonly status: number;
  readonly html?: string;
  /** A path of this site; answered as 303 See Other. */
  readonly redirect?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageRoute {
  readonly method: 'GET' | 'POST';
  /** `/incidents/:incidentId`, in Fastify's notation. */
  readonly path: string;
  handle(request: PageRequest, useCases: UseCases): Promise<PageResponse>;
}

/** A static file: style sheet, script, icon. */
export interface PageAsset {
  /** `/assets/site.css`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** What `src/delivery/pages/routes.ts` exports as `pages`. */
export interface Pages {
  readonly routes: readonly PageRoute[];
  readonly assets: readonly PageAsset[];
  /** HTML of an error page: no such page, forged form, fault of ours. Never shows a stack. */
  errorPage(status: number, title: string, detail: string): string;
  /** HTML of the sign-in page of web mode; posts field `password` and `_csrf` and `next` to `/sign-in`. */
  signInPage(view: { readonly csrfToken: string; readonly next: string; readonly error?: string }): string;
}
