/** The tables of the README, made from the lists in the code that they describe. */
import { FAULTS } from '../../src/application/faults.js';
import { CHECKS } from '../../src/checks/index.js';
import { CLAIM_KINDS } from '../../src/claims/kinds.js';
import { CLAIM_MEANINGS } from '../../src/claims/meanings.js';
import { CALLS } from '../../src/delivery/api/calls.js';
import { SETTINGS } from '../../src/settings.js';
import { SOURCES } from '../../src/sources/index.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const code = (text: string): string => `\`${text}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Every call of the API, for its page. */
export const CALL_TABLE = table(
  ['Call', 'Does', 'Needs'],
  CALLS.map(({ method, path, summary, access }) => [code(`${method.toUpperCase()} ${path}`), cell(summary), access]),
);

/** By the heading under which each stands in the README. */
export const TABLES: Readonly<Record<string, string>> = {
  'Kinds of claim': table(
    ['Kind', 'Means', 'Example'],
    CLAIM_KINDS.map((kind) => [
      code(kind),
      cell(CLAIM_MEANINGS[kind].means),
      cell(`“${CLAIM_MEANINGS[kind].example}”`),
    ]),
  ),
  Checks: table(
    ['Check', 'Asks', 'Of'],
    CHECKS.map(({ id, asks, appliesTo }) => [code(id), cell(asks), appliesTo.join(', ')]),
  ),
  Sources: table(
    ['Source', 'Reads', 'Files of a bundle'],
    SOURCES.map(({ name, reads, files }) => [code(name), cell(reads), files.map((file) => code(file)).join(', ')]),
  ),
  Refusals: table(
    ['Code', 'Status', 'Means'],
    Object.entries(FAULTS).map(([name, { status, title }]) => [code(name), String(status), cell(title)]),
  ),
  Settings: table(
    ['Variable', 'Default', 'Meaning'],
    Object.entries<{ default?: string; meaning: string }>(SETTINGS).map(([name, { default: standard, meaning }]) => [
      code(name),
      standard === undefined ? '' : code(standard),
      cell(meaning),
    ]),
  ),
};
