/** How one name may be written: the forms under which two spellings count as the same handle. */

const NOREPLY = /^(?:\d{1,20}\+)?([^@]{1,100})@users\.noreply\.github\.com$/;
const PREFIX = /^(?:user|serviceaccount|group|mailto|deleted|principal):/;

/** Lower case, composed, without `@` before or `[bot]` after, without IAM prefixes; GitHub's noreply addresses become logins. */
export function spelling(name: string): string {
  let form = name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (form.startsWith('<@') && form.endsWith('>')) form = form.slice(2, -1).split('|')[0]!;
  form = form.replace(PREFIX, '').replace(/^@/, '');
  form = NOREPLY.exec(form)?.[1] ?? form;
  return form.endsWith('[bot]') ? form.slice(0, -5) : form;
}

export const isEmail = (form: string): boolean => /^[^@\s]{1,200}@[^@\s]{1,200}$/.test(form);

/** A chat id such as U05QLM7A1, in lower case. */
export const isChatId = (form: string): boolean => /^[uwb][0-9a-z]{6,20}$/.test(form) && /\d/.test(form);

/** Whether a spelling can stand for one account only: an address, a chat id, a login; a display name cannot. */
export const isHandle = (name: string): boolean => {
  const form = spelling(name);
  return (
    isEmail(form) || (!/\s/.test(form) && (name === name.toLowerCase() || isChatId(form) || /[\d\]_.-]/.test(name)))
  );
};

const DOMAIN = /@(.+)$/;
/** The part of an address after the at sign. */
export const domainOf = (email: string): string => DOMAIN.exec(email)?.[1] ?? '';

/** Two accounts of one kind at one place are two people: other addresses in one domain, other chat ids. */
export function contradicts(names: readonly string[], others: readonly string[]): boolean {
  const [mine, theirs] = [names.map(spelling), others.map(spelling)];
  const differs = (a: readonly string[], b: readonly string[]): boolean =>
    a.length > 0 && b.length > 0 && !a.some((form) => b.includes(form));
  const domains = new Set(mine.filter(isEmail).map(domainOf));
  const inDomains = theirs.filter((form) => isEmail(form) && domains.has(domainOf(form)));
  return differs(mine.filter(isEmail), inDomains) || differs(mine.filter(isChatId), theirs.filter(isChatId));
}
