/** Whether a text from a stranger is JSON that can be worked with. */

/** JSON that nobody can nest too deep. */
export function isReadable(text: string): boolean {
  try {
    return depthOf(text) <= 64 && (JSON.parse(text) as unknown) !== undefined;
  } catch {
    return false;
  }
}

/** How deep brackets nest, without building anything. */
function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
