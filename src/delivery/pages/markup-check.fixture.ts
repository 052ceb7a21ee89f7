/** A small reader of our own pages for specs: every `<` must begin an element and attributes that we write, else it names what it found. */

const ELEMENTS = new Set(
  (
    '!doctype html head meta title link script style body a svg symbol use path circle rect line g text header footer nav main section ' +
    'article aside div span p ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table thead tbody tr th td caption blockquote pre code kbd em strong s mark ' +
    'sup br hr details summary form fieldset legend label input select option textarea button progress noscript figure time b'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'lang charset name content http-equiv rel href type src defer class id aria-labelledby aria-label aria-current aria-hidden aria-live ' +
    'aria-describedby role tabindex title datetime viewBox preserveAspectRatio width height x y x1 x2 y1 y2 cx cy r rx d dx fill stroke ' +
    'stroke-dasharray text-anchor focusable xmlns scope start open method action enctype value for required selected accept maxlength autocomplete ' +
    'placeholder spellcheck data-label data-marks data-mark data-keys data-report data-claims data-progress data-done data-stage data-state data-count max ' +
    'data-collecting data-slice data-records'
  ).split(' '),
);

const TAG = /<(\/?)(!?[a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-][\w:-]*(?:="[^"<>]*")?)*)\s*\/?>/y;
const ATTRIBUTE = /\s+([a-zA-Z-][\w:-]*)(?:="([^"]*)")?/g;

function faultOf(name: string, value: string, element: string): string | null {
  if (element === '!doctype') return null;
  if (!ATTRIBUTES.has(name)) return `attribute ${name} of ${element}`;
  if (name === 'href' && !/^(?:#|\/(?!\/)|\?|https?:\/\/|mailto:)/.test(value)) return `address ${value}`;
  if (name === 'src' && value !== '/assets/corroborate.js') return `source ${value}`;
  if (name === 'action' && !/^\/(?!\/)/.test(value)) return `action ${value}`;
  return null;
}

/** What in a page is not ours; empty when all is. */
export function strangers(page: string): readonly string[] {
  const found: string[] = [];
  const text = page.replace(/<style>[^<]*<\/style>/g, '');
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (!tag) {
      found.push(`no tag of ours: ${text.slice(at, at + 60)}`);
      continue;
    }
    const element = tag[2]!.toLowerCase();
    if (!ELEMENTS.has(element)) found.push(`element ${element}`);
    if (element === 'script' && !tag[1] && !tag[3]!.includes('src=')) found.push('a script without a source');
    for (const [, name, value] of tag[3]!.matchAll(ATTRIBUTE)) {
      const fault = faultOf(name!, value ?? '', element);
      if (fault) found.push(fault);
    }
  }
  return found;
}

/** Characters as a reader sees them: tags away, entities back. */
export const seen = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|#39|#96|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`', amp: '&' })[name]!,
    );
