/** A page of docs/sources as somebody who follows it sees it: its commands, run by a real shell; what it says in code; what it leaves to a console. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@lezer/markdown';

export interface SourcePage {
  readonly name: string;
  readonly text: string;
}

export const readPage = (name: string): SourcePage => ({
  name,
  text: readFileSync(new URL(`../../docs/sources/${name}`, import.meta.url), 'utf8'),
});

/** Text of every node of some kinds, as it stands. */
function nodes(text: string, kinds: readonly string[]): string[] {
  const found: string[] = [];
  parser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (kinds.includes(name)) found.push(text.slice(from, to));
    },
  });
  return found;
}

const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

/** Spans of code in the prose. */
export const codes = (text: string): readonly string[] =>
  nodes(text, ['InlineCode']).map((code) => unwrapped(code.replace(/^`+|`+$/g, '')));

/** What the page prints bold: menus, buttons and permissions of a console that nothing here can press. */
export const bold = (text: string): readonly string[] =>
  nodes(text, ['StrongEmphasis']).map((strong) => unwrapped(strong.replaceAll('**', '')));

export const section = (text: string, heading: string): string =>
  text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

/** Blocks of code: fenced ones as they stand, others without the indentation of the list that they are in. */
export const blocks = (text: string): readonly string[] =>
  nodes(text, ['CodeBlock', 'FencedCode']).map((block) =>
    block.startsWith('```') ? block.replace(/^```.*\n|\n```$/g, '') : block.replace(/^ {1,11}/gm, ''),
  );

const PROGRAMS = /^(?:curl|gcloud|export|git|chmod) /;

export interface Followed {
  /** The arguments of every call of a program that is not run here. */
  readonly calls: readonly (readonly string[])[];
  /** What the page exports to the server. */
  readonly environment: Readonly<Record<string, string>>;
  /** Blocks that are no commands. */
  readonly papers: readonly string[];
}

export interface Machine {
  /** What stands on this machine for `/srv` and `/run/secrets`. */
  readonly root: string;
  /** What a console gave, to be put where the page has `…`. */
  readonly credential: string;
  /** A key of a service account, with ACCOUNT for its address. */
  readonly key: string;
  /** Where addresses of code hosting lead. */
  readonly upstream: string;
}

/** `curl` and `gcloud` only note what they were called with; the key that gcloud would fetch is put down. Everything else is run. */
const STAND_IN = `#!/bin/sh
printf '%s\\0' "$(($# + 1))" "$(basename "$0")" "$@" >> "$CALLS"
case "$*" in *"keys create"*) sed "s/ACCOUNT/$7/" "$KEY" > "$5";; esac
`;

/** Runs all commands of a page, in order. @throws Error when one of them fails */
export function follow(page: SourcePage, { root, credential, key, upstream }: Machine): Followed {
  const programs = join(root, 'programs');
  mkdirSync(programs);
  const [calls, keyFile, environment] = ['calls', 'key.json', 'environment'].map((name) => join(programs, name));
  for (const name of ['curl', 'gcloud']) {
    writeFileSync(join(programs, name), STAND_IN);
    chmodSync(join(programs, name), 0o755);
  }
  for (const folder of ['run/secrets', 'srv/git']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(keyFile!, key);
  writeFileSync(calls!, '');
  const all = blocks(page.text);
  const script = all.filter((block) => PROGRAMS.test(block)).join('\n');
  const here = script
    .replaceAll(/ \/(run|srv)\//g, ` ${root}/$1/`)
    .replaceAll(/(file:|[="]|, )\/(run|srv)\//g, `$1${root}/$2/`)
    .replaceAll('…', credential)
    .replaceAll(/<([a-z]+)>/g, '{{$1}}');
  const names = [...script.matchAll(/^export (\w+)=/gm)].map(([, name]) => name!);
  execFileSync('sh', ['-ec', `${here}\nenv -0 > "$ENVIRONMENT"`], {
    env: {
      PATH: `${programs}:${process.env['PATH']}`,
      HOME: root,
      CALLS: calls!,
      KEY: keyFile!,
      ENVIRONMENT: environment!,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${upstream}/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/acme/',
    },
    stdio: 'pipe',
    cwd: root,
  });
  const set = Object.fromEntries(
    readFileSync(environment!, 'utf8')
      .split('\0')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return {
    calls: callsIn(readFileSync(calls!, 'utf8').split('\0')),
    environment: Object.fromEntries(names.map((name) => [name, String(set[name])])),
    papers: all.filter((block) => !PROGRAMS.test(block)),
  };
}

/** Each call is preceded by the number of its words. */
function callsIn(words: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let at = 0; at < words.length - 1; ) {
    const count = Number(words[at]);
    found.push(words.slice(at + 1, at + 1 + count));
    at += 1 + count;
  }
  return found;
}

export interface WebRequest {
  readonly method: string;
  /** With placeholders as `{{name}}`. */
  readonly path: string;
  readonly body?: string;
}

/** What a call of curl asks our server. @throws Error at an option that no page uses */
export function requestOf([program, ...words]: readonly string[]): WebRequest {
  let [method, url, body, type]: (string | undefined)[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '-X') method = words[++at];
    else if (word === '-d') body = words[++at];
    else if (word === '-H') type = words[++at];
    else if (/^localhost:8080\//.test(word)) url = word;
    else throw new Error(`${program} ${word} is not understood`);
  }
  if (url === undefined) throw new Error(`${program} asks nothing of localhost:8080`);
  if (body !== undefined && type !== 'content-type: application/json') throw new Error(`${url} is sent no JSON`);
  return {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    path: url.replace('localhost:8080', ''),
    ...(body === undefined ? {} : { body }),
  };
}
