/** Reads the form of a page, urlencoded or multipart, and refuses it when it is forged; files stay streams. */
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { PageFile, PageRequest } from '../pages/seam.js';
import { cookieOf } from './cookies.js';
import { CSRF_COOKIE, CSRF_FIELD, csrfMatches } from './csrf.js';
import { refusal } from './fault-error.js';
import { fileBytes, formParts } from './form-parts.js';

type Form = NonNullable<PageRequest['form']>;

export interface PageForm {
  readonly form: Form;
  readonly files?: AsyncIterable<PageFile>;
  /** Lets what was not read run out, so that the connection can be used again. */
  drain(): Promise<void>;
}

const MAX_FIELDS = 200;

function toForm(pairs: Iterable<readonly [string, string]>): Form {
  const form: Record<string, string | string[]> = Object.create(null);
  let count = 0;
  for (const [name, value] of pairs) {
    if (++count > MAX_FIELDS) throw refusal('invalid_request', `A form may hold ${MAX_FIELDS} fields.`);
    const known = form[name];
    form[name] = known === undefined ? value : [...(typeof known === 'string' ? [known] : known), value];
  }
  return form;
}

/** The session id that a form of this request is bound to. */
export const sessionOf = ({ principal }: FastifyRequest): string | null =>
  principal.kind === 'session' ? principal.sessionId : null;

function requireOwnForm(request: FastifyRequest, form: Form): void {
  const cookie = cookieOf(request.headers.cookie, CSRF_COOKIE);
  if (csrfMatches(cookie, sessionOf(request), form[CSRF_FIELD])) return;
  throw refusal(
    'forbidden',
    'This form is out of date or does not come from this site; go back, reload and try again.',
  );
}

const toPageFile = (part: MultipartFile): PageFile => ({
  fieldName: part.fieldname,
  fileName: part.filename ?? '',
  stream: fileBytes(part),
});

async function readMultipart(request: FastifyRequest): Promise<PageForm> {
  const parts: AsyncIterator<Multipart> = formParts(request)[Symbol.asyncIterator]();
  const fields: [string, string][] = [];
  let next = await parts.next();
  for (; !next.done && next.value.type === 'field'; next = await parts.next()) {
    if (typeof next.value.value === 'string') fields.push([next.value.fieldname, next.value.value]);
  }
  const form = toForm(fields);
  async function* files(): AsyncGenerator<PageFile> {
    for (; !next.done; next = await parts.next()) {
      if (next.value.type !== 'file') continue;
      yield toPageFile(next.value);
      next.value.file.resume();
    }
  }
  const rest = files();
  const drain = async () => {
    await rest.return(undefined);
    for (; !next.done; next = await parts.next()) if (next.value.type === 'file') next.value.file.resume();
  };
  return { form, files: rest, drain };
}

/** @throws FaultError when the form lacks the token of this visitor */
export async function readPageForm(request: FastifyRequest): Promise<PageForm> {
  const read = request.isMultipart()
    ? await readMultipart(request)
    : {
        form: request.body instanceof URLSearchParams ? toForm(request.body) : toForm([]),
        drain: async () => {},
      };
  requireOwnForm(request, read.form);
  return read;
}
