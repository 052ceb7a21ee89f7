/** Forms of ids that syntax alone gives away, so that an id no record knows is still read as an id; decides nothing about what exists. */
import type { EntityType } from '../../domain/entity.js';

export interface IdShape {
  readonly types: readonly EntityType[];
  readonly pattern: RegExp;
}

/** Sticky patterns, tried in this order at a word's start; all linear. */
export const ID_SHAPES: readonly IdShape[] = [
  { types: ['change', 'ticket'], pattern: /[A-Za-z0-9_.-]{1,60}\/[A-Za-z0-9_.-]{1,60}#\d{1,7}(?![\w-])/y },
  { types: ['change', 'ticket'], pattern: /[a-z][a-z0-9_.-]{0,60}#\d{1,7}(?![\w-])/y },
  { types: ['change', 'ticket', 'page'], pattern: /#\d{1,7}(?![\w-])/y },
  { types: ['build', 'commit'], pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/y },
  { types: ['revision'], pattern: /[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6}-\d{5}-[a-z0-9]{3}(?![\w-])/y },
  // Revisions are counted with zeros in front; "from 14400 to 300" is a number.
  {
    types: ['revision'],
    pattern: /(?:0\d{4}(?:-[a-z]{3})?|\d{5}-[a-z]{3})(?![\w-]|,\d|\.\d| (?:requests|calls|errors|users|customers))/y,
  },
  // "SEV-1", "SEV-2": a grade of trouble, of the same form as an incident's id.
  {
    types: ['ticket', 'incident'],
    pattern: /(?!(?:SEV|PRIO|SHA|UTF|ISO|RFC|TLS|CVE|HTTP|UTC|GMT)-\d)[A-Z][A-Z0-9]{1,9}-\d{1,7}(?![\w-])/y,
  },
  { types: ['version', 'release'], pattern: /v?\d{1,4}\.\d{1,5}\.\d{1,5}(?:-[a-z]+\.?\d*)?(?![\w.]*\d|-\w)/y },
  { types: ['version', 'release'], pattern: /v\d{1,4}\.\d{1,5}(?![\w-]|\.\d)/y },
  { types: ['commit', 'build'], pattern: /(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}(?![\w-])/y },
  { types: ['role'], pattern: /roles\/[a-zA-Z.]{3,60}(?![\w-])/y },
];
