/** The things GitHub records are about, with every spelling a report could use for them. */
import type { ReadingDraft } from '../../application/ports/draft-reading.js';
import { idText, list, number, text, words } from '../../application/ports/json-reading.js';
import type { EntityRef } from '../../domain/entity.js';
import type { Json } from '../../domain/evidence.js';

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Above this many files in one record their names are no longer noted: nobody names them one by one. */
const MAX_FILES = 60;

export const isSha = (value: string | undefined): value is string =>
  value !== undefined && SHA.test(value) && !/^0+$/.test(value);

/** Branch or tag without its prefix. */
export const shortRef = (ref: string): string => ref.replace(/^refs\/(?:heads|tags|remotes)\//, '');

const shortName = (repository: string): string => repository.slice(repository.lastIndexOf('/') + 1);

export const repositoryIn = (draft: ReadingDraft, repository: string): EntityRef =>
  draft.entity('repository', repository, [repository, shortName(repository)]);

export function commitIn(draft: ReadingDraft, sha: string | undefined): EntityRef | undefined {
  if (!isSha(sha)) return undefined;
  return draft.entity('commit', sha, [sha, ...[7, 8, 9, 10, 12].map((length) => sha.slice(0, length))]);
}

export function refIn(draft: ReadingDraft, repository: string, ref: string | undefined): EntityRef | undefined {
  if (ref === undefined || ref === '') return undefined;
  const branch = shortRef(ref);
  return draft.entity('ref', `${repository}@${branch}`, [branch, `refs/heads/${branch}`, `${repository}@${branch}`]);
}

/** A tag or release: `v1.2.3`, also written without the v. */
export function releaseIn(draft: ReadingDraft, repository: string, tag: string | undefined): EntityRef | undefined {
  if (tag === undefined || tag === '') return undefined;
  const short = shortRef(tag);
  const bare = /^v\d/.test(short) ? short.slice(1) : undefined;
  return draft.entity('release', `${repository}@${short}`, [
    short,
    bare,
    `${repository}@${short}`,
    `${shortName(repository)} ${short}`,
  ]);
}

const numbered = (repository: string, number: number): readonly string[] => [
  `#${number}`,
  `${shortName(repository)}#${number}`,
  `${repository}#${number}`,
];

/** A pull request that the record is about or only names. */
export function changeIn(
  draft: ReadingDraft,
  repository: string,
  number: number | undefined,
  names: readonly (string | undefined)[] = [],
): EntityRef | undefined {
  if (number === undefined) return undefined;
  const forms = [`PR ${number}`, `PR #${number}`, `PR#${number}`, `pull request ${number}`, `pull request #${number}`];
  return draft.entity('change', `${repository}#${number}`, [...numbered(repository, number), ...forms, ...names]);
}

export function ticketIn(draft: ReadingDraft, repository: string, number: number, names: readonly string[]): EntityRef {
  const forms = [`issue ${number}`, `issue #${number}`];
  return draft.entity('ticket', `${repository}#${number}`, [...numbered(repository, number), ...forms, ...names]);
}

export const checkIn = (draft: ReadingDraft, name: string, workflow: string | undefined): EntityRef =>
  draft.entity('check', name, [name, workflow === undefined ? undefined : `${workflow} / ${name}`]);

export const environmentIn = (draft: ReadingDraft, environment: string | undefined): EntityRef | undefined =>
  environment === undefined ? undefined : draft.entity('environment', environment, [environment]);

/** Files of a change or commit as attributes; their names become entities while they are few. */
export function filesIn(draft: ReadingDraft, nodes: readonly Json[]): readonly Json[] {
  const files = nodes.flatMap((node) => {
    const path = words(node, 'path') ?? words(node, 'filename');
    if (path === undefined) return [];
    return [
      {
        path,
        additions: number(node, 'additions') ?? 0,
        deletions: number(node, 'deletions') ?? 0,
        changeType: (text(node, 'changeType') ?? text(node, 'status') ?? 'changed').toLowerCase(),
      },
    ];
  });
  if (files.length <= MAX_FILES)
    for (const { path } of files) draft.entity('file', path, [path, path.slice(path.lastIndexOf('/') + 1)]);
  return files;
}

/** The nodes of a connection; a bare array counts as one. */
export const nodesOf = (value: Json | undefined, name: string): readonly Json[] => {
  const nodes = list(value, name, 'nodes');
  return nodes.length > 0 ? nodes : list(value, name);
};

/** How many nodes a connection has at the provider, and whether all of them are here. */
export function completenessOf(value: Json | undefined, name: string): { total: number; complete: boolean } {
  const here = nodesOf(value, name).length;
  const total = number(value, name, 'totalCount') ?? here;
  return { total, complete: total <= here };
}

/** The number in an id field as contract and people write it. */
export const nativeIdOf = (value: Json | undefined, ...keys: readonly string[]): string | undefined =>
  keys.map((key) => idText(value, key)).find((id) => id !== undefined);
