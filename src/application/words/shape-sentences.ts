/** What is wrong with the shape of something that was handed in: one sentence of ours for each mistake, whatever the library that found it says. */
import type { z } from 'zod';

/** As zod gives it; a schema of another kind gives less. */
export interface ShapeIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

export interface ShapeMistake {
  /** Keys and indexes from the whole to the part. */
  readonly path: readonly string[];
  readonly sentence: string;
}

/** @param whole what a mistake is of that lies in no part: `The body` */
export function shapeMistakes(issues: readonly ShapeIssue[], whole = 'The body'): readonly ShapeMistake[] {
  return issues.flatMap((issue): readonly ShapeMistake[] => {
    const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
    const at = path.map(String);
    const known = issue as z.core.$ZodIssue;
    if (known.code === 'unrecognized_keys')
      return known.keys.map((key) => ({
        path: [...at, key],
        sentence: `${named([...path, key], whole)} is not known${path.length === 0 ? '' : ' there'}.`,
      }));
    return [{ path: at, sentence: `${named(path, whole)}${saidOf(known)}.` }];
  });
}

/** `"identities[2].names"` */
function named(path: readonly PropertyKey[], whole: string): string {
  if (path.length === 0) return whole;
  const steps = path.map((step, index) =>
    typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
  );
  return `"${steps.join('').slice(0, 200)}"`;
}

/** Words of zod's own; whatever else stands there was written beside the schema. */
const BORROWED = /^(?:Invalid |Too (?:big|small)|Unrecognized |Expected )/;

function saidOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' || !BORROWED.test(issue.message)) return ours(issue.message);
  const said = MISTAKES[issue.code];
  return said ? ` ${said(issue as never)}` : ' does not have the form that is needed';
}

const ours = (message: string): string => {
  const text = message.replace(/\.$/, '');
  return /^(?:must|has to|is|are|names?) /.test(text) ? ` ${text}` : `: ${text}`;
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  map: 'an object',
  null: 'null',
  undefined: 'left out',
  date: 'a date',
};
const typeName = (type: string): string => TYPES[type] ?? type;

const FORMATS: Readonly<Record<string, string>> = {
  url: 'an address that begins with http:// or https://',
  email: 'an e-mail address',
  uuid: 'a UUID',
  datetime: 'an RFC 3339 date and time with zone',
  date: 'a date such as 2026-05-31',
};

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
  object: ['field', 'fields'],
  record: ['field', 'fields'],
};

function sized(origin: string, bound: number | bigint, least: boolean, inclusive: boolean | undefined): string {
  const unit = UNITS[origin];
  if (unit) {
    if (least && Number(bound) === 1) return 'must not be empty';
    return `must have at ${least ? 'least' : 'most'} ${bound} ${unit[Number(bound) === 1 ? 0 : 1]}`;
  }
  if (inclusive === false) return `must be ${least ? 'more' : 'less'} than ${bound}`;
  return `must be at ${least ? 'least' : 'most'} ${bound}`;
}

type Said = { [C in z.core.$ZodIssue['code']]?: (issue: Extract<z.core.$ZodIssue, { code: C }>) => string };

const MISTAKES: Said = {
  invalid_type({ expected, message }) {
    const received = /received (\w+)$/.exec(message)?.[1] ?? 'undefined';
    if (received === 'undefined') return 'is missing';
    const wrong = expected === 'int' && received === 'number' ? '' : `, not ${typeName(received)}`;
    return `must be ${typeName(expected)}${wrong}`;
  },
  too_small: ({ origin, minimum, inclusive }) => sized(origin, minimum, true, inclusive),
  too_big: ({ origin, maximum, inclusive }) => sized(origin, maximum, false, inclusive),
  invalid_value({ values }) {
    const all = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    return all.length === 1 ? `must be ${all[0]}` : `must be one of ${all.join(', ')}`;
  },
  invalid_format: ({ format }) =>
    FORMATS[format] ? `must be ${FORMATS[format]}` : 'does not have the form that is needed',
  not_multiple_of: ({ divisor }) => `must be a multiple of ${divisor}`,
  invalid_key: () => 'has a key that is not taken',
  invalid_union: () => 'fits none of the forms that are taken',
};
