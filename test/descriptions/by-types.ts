/** Holds JSON to a type of TypeScript that a package ships: written down as a literal of that type, it has to compile. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Described {
  /** Of the answer, for whoever reads what is wrong. */
  readonly name: string;
  /** `import('@slack/web-api').UsersListResponse` */
  readonly type: string;
  readonly json: unknown;
}

const FILE = fileURLToPath(new URL('../../described.ts', import.meta.url));
/** Any part of an answer may be left out; a type that lets any other field pass does not let it pass here. */
const HEAD = `
type Names<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] };
type Known<T> = T extends readonly (infer U)[] ? Known<U>[] : T extends object ? ([Names<T>] extends [never] ? T : { [K in Names<T> & keyof T]?: Known<T[K]> }) : T;
`;
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** What does not compile, by name of the answer. One compilation for all of them: the types are large. */
export function unlikeTypes(all: readonly Described[]): string[] {
  const lines = all.map(({ type, json }, index) => `const a${index}: Known<${type}> = ${JSON.stringify(json)};`);
  const text = HEAD + lines.join('\n');
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile.call(host, name, ...rest);
  host.fileExists = (name) => name === FILE || ts.sys.fileExists(name);
  const program = ts.createProgram([FILE], OPTIONS, host);
  const source = program.getSourceFile(FILE)!;
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((problem) => {
    const line = source.getLineAndCharacterOfPosition(problem.start ?? 0).line - HEAD.split('\n').length + 1;
    return `${all[line]?.name}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ').replaceAll('"', '').slice(0, 300)}`;
  });
}
