/** Raw git objects to plain values. Lengths come from git, never from the text, so a message cannot forge a field. */

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** RFC 3339 with the offset the writer claimed; absent when it cannot be read. */
  readonly date?: string;
}

export interface RawCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature | null;
  readonly committer: Signature | null;
  readonly signed: boolean;
  readonly message: string;
}

export interface RawTag {
  readonly sha: string;
  readonly tag: string;
  /** What it points at, and of which type. */
  readonly object: string;
  readonly objectType: string;
  readonly tagger: Signature | null;
  readonly message: string;
}

export interface RawObject {
  readonly sha: string;
  readonly type: string;
  readonly content: Buffer;
}

const HEADER = /^([0-9a-f]{40,64}) (commit|tag|tree|blob) (\d{1,12})$/;

/** The objects in the output of `cat-file --batch`; stops at the first entry that is not whole. */
export function* batchObjects(output: Buffer): Generator<RawObject> {
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    if (end < 0) return;
    const [, sha, type, length] = HEADER.exec(output.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (sha === undefined || type === undefined) continue; // "<id> missing"
    const size = Number(length);
    if (at + size > output.length) return;
    yield { sha, type, content: output.subarray(at, at + size) };
    at += size + 1;
  }
}

/** Header lines by name in order, continuation lines dropped, and the message after the first blank line. */
function split(content: Buffer): { headers: readonly (readonly [string, string])[]; message: string } {
  const gap = content.indexOf('\n\n');
  const head = (gap < 0 ? content : content.subarray(0, gap)).toString('utf8');
  const headers = head
    .split('\n')
    .filter((line) => !line.startsWith(' '))
    .map((line): [string, string] => {
      const space = line.indexOf(' ');
      return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
    });
  const encoding = headers.find(([name]) => name === 'encoding')?.[1];
  return { headers, message: gap < 0 ? '' : decode(content.subarray(gap + 2), encoding) };
}

function decode(bytes: Buffer, encoding: string | undefined): string {
  try {
    return new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  } catch {
    return bytes.toString('utf8'); // an encoding nobody knows
  }
}

const SIGNATURE = /^([^<]{0,1000})<([^>]{0,1000})> (-?\d{1,12}) ([+-])(\d\d)(\d\d)$/;

function signatureOf(line: string | undefined): Signature | null {
  if (line === undefined) return null;
  const found = SIGNATURE.exec(line);
  if (!found) {
    const [name = '', email = ''] = line.split(/[<>]/, 2);
    return { name: name.trim(), email: email.trim() };
  }
  const [, name = '', email = '', seconds = '', sign = '+', hours = '', minutes = ''] = found;
  const date = dateOf(Number(seconds), sign, Number(hours) * 60 + Number(minutes));
  return { name: name.trim(), email: email.trim(), ...(date === null ? {} : { date }) };
}

/** The instant with the writer's own offset, so that what was claimed stays visible. */
function dateOf(seconds: number, sign: string, minutes: number): string | null {
  const shift = (sign === '-' ? -minutes : minutes) * 60;
  const local = new Date((seconds + shift) * 1000);
  const year = local.getTime() / 31_557_600_000 + 1970;
  if (Number.isNaN(year) || year < 1 || year > 9998 || minutes > 1439) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  const offset = minutes === 0 ? 'Z' : `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${local.toISOString().slice(0, 19)}${offset}`;
}

export function commitOf({ sha, content }: RawObject): RawCommit {
  const { headers, message } = split(content);
  const first = (name: string) => headers.find(([header]) => header === name)?.[1];
  return {
    sha,
    tree: first('tree') ?? '',
    parents: headers.filter(([name]) => name === 'parent').map(([, parent]) => parent),
    author: signatureOf(first('author')),
    committer: signatureOf(first('committer')),
    signed: headers.some(([name]) => name.startsWith('gpgsig')),
    message,
  };
}

export function tagOf({ sha, content }: RawObject): RawTag {
  const { headers, message } = split(content);
  const first = (name: string) => headers.find(([header]) => header === name)?.[1];
  return {
    sha,
    tag: first('tag') ?? '',
    object: first('object') ?? '',
    objectType: first('type') ?? '',
    tagger: signatureOf(first('tagger')),
    message,
  };
}
