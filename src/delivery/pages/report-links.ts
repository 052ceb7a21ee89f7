/** Where the links and images of a report lead, by the position at which each begins; decides nothing about whether to follow them. */
import type { Tree } from '@lezer/common';

export interface LinkTarget {
  readonly address: string;
  /** Where an address written in place stands; null for one given by reference. */
  readonly writtenAt: number | null;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  rarr: '→',
  larr: '←',
  times: '×',
  colon: ':',
  sol: '/',
};

/** The character of `&amp;` or `&#38;`; the text itself where it is none that we know. */
export function decodeEntity(entity: string): string {
  const number = /^&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));$/.exec(entity);
  if (number) {
    const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  }
  const name = entity.slice(1, -1);
  return Object.hasOwn(NAMED, name) ? NAMED[name]! : entity;
}

const written = (raw: string): string =>
  (raw.startsWith('<') && raw.endsWith('>') ? raw.slice(1, -1) : raw)
    .replace(/&#?\w{1,30};/g, decodeEntity)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

const labelKey = (label: string): string =>
  label
    .replace(/^\[|\]$/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Addresses by the start of their Link or Image node. */
export function linkTargets(tree: Tree, text: string): ReadonlyMap<number, LinkTarget> {
  const targets = new Map<number, LinkTarget>();
  const byLabel = new Map<string, string>();
  const pending: { at: number; label: string }[] = [];
  tree.iterate({
    enter(cursor) {
      const { name, from } = cursor;
      if (name !== 'Link' && name !== 'Image' && name !== 'LinkReference') return;
      const node = cursor.node;
      const url = node.getChildren('URL').at(-1);
      const label = node.getChild('LinkLabel');
      const [first, second] = node.getChildren('LinkMark');
      if (name === 'LinkReference') {
        if (url && label) {
          const key = labelKey(text.slice(label.from, label.to));
          if (!byLabel.has(key)) byLabel.set(key, written(text.slice(url.from, url.to)));
        }
      } else if (url && second && url.from >= second.to)
        targets.set(from, { address: written(text.slice(url.from, url.to)), writtenAt: url.from });
      else if (first && second) {
        const named =
          label && label.to - label.from > 2 ? text.slice(label.from, label.to) : text.slice(first.to, second.from);
        pending.push({ at: from, label: labelKey(named) });
      }
    },
  });
  for (const { at, label } of pending) {
    const address = byLabel.get(label);
    if (address !== undefined) targets.set(at, { address, writtenAt: null });
  }
  return targets;
}
