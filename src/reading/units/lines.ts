/** Line and column of a source offset: 1-based, columns in UTF-16 code units; a line ends at LF, CRLF or a lone CR. */

export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(source: string) {
    for (const found of source.matchAll(/\r\n|\n|\r/g)) this.starts.push(found.index + found[0].length);
  }

  at(offset: number): { line: number; column: number } {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }
}
