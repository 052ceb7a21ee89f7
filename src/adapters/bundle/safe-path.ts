/** Which paths inside an archive are accepted: relative ones with plain segments. Pure. */

const LONGEST = 1024;

/** What is wrong with a path, or null. */
export function pathFault(path: string): string | null {
  if (path === '' || path.length > LONGEST) return 'is empty or too long';
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'holds a backslash or control character';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute';
  const segments = path.split('/');
  return segments.some((segment) => segment === '' || segment === '.' || segment === '..') ? 'leaves its folder' : null;
}
