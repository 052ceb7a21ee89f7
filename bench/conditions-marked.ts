/** Marks in compiled code every condition under which a function abstains or a predicate fails, so that each can be switched off by itself while the code runs. Text in, text out. */
import { parseAst } from 'rolldown/parseAst';

export interface Condition {
  /** Path below `src`, compiled. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** What marked code asks before it goes by a condition: the number of it, the value with which it abstains, and the condition. */
export type Gate = (id: number, abstainsOn: boolean, read: () => unknown) => unknown;
export const GATE = '__condition';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Marked {
  readonly node: Node;
  readonly abstainsOn: boolean;
}

/** The same code with its conditions marked; those found are added to `known`, where their place is their number. */
export function markConditions(code: string, file: string, known: Condition[]): string {
  const insertions = conditionsIn(parseAst(code) as unknown as Node).flatMap(({ node, abstainsOn }) => {
    const text = code.slice(node.start, node.end);
    if (/\b(?:await|yield)\b/.test(text)) return [];
    const id = known.push({ file, line: code.slice(0, node.start).split('\n').length, text }) - 1;
    const length = node.end - node.start;
    return [
      { at: node.start, opens: true, length, text: `${GATE}(${id}, ${abstainsOn}, () => (` },
      { at: node.end, opens: false, length, text: '))' },
    ];
  });
  // What ends somewhere is closed before what begins there is opened; of two the longer one stands outside.
  insertions.sort(
    (a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.length - a.length : a.length - b.length),
  );
  let made = '';
  let done = 0;
  for (const { at, text } of insertions) {
    made += code.slice(done, at) + text;
    done = at;
  }
  return made + code.slice(done);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

function conditionsIn(root: Node): readonly Marked[] {
  const found = new Map<string, Marked>();
  const visit = (node: Node): void => {
    for (const one of ownConditions(node)) found.set(`${one.node.start}:${one.node.end}`, one);
    for (const value of Object.values(node).flat()) if (isNode(value)) visit(value);
  };
  visit(root);
  return [...found.values()];
}

/** "If so, nothing": abstains where it holds. "All of these", "only those": abstains where one fails. */
function ownConditions(node: Node): readonly Marked[] {
  const on = (nodes: readonly Node[], abstainsOn: boolean) => nodes.map((one) => ({ node: one, abstainsOn }));
  const part = (key: string): Node => node[key] as Node;
  if (node.type === 'IfStatement') {
    const then = onlyStatement(part('consequent'));
    if (then.type === 'ContinueStatement' || (then.type === 'ReturnStatement' && isNothing(then['argument'])))
      return on(operands(part('test'), '||'), true);
    return then.type === 'ReturnStatement' ? on(operands(part('test'), '&&'), false) : [];
  }
  if (node.type === 'ConditionalExpression') {
    if (isNothing(node['consequent'])) return on(operands(part('test'), '||'), true);
    return isNothing(node['alternate']) ? on(operands(part('test'), '&&'), false) : [];
  }
  const value =
    node.type === 'ReturnStatement' ? node['argument'] : node.type === 'ArrowFunctionExpression' && node['body'];
  if (!isNode(value)) return [];
  const all = operands(value, '&&');
  return all.length > 1 ? on(all, false) : [];
}

const operands = (node: Node, operator: string): readonly Node[] =>
  node.type === 'LogicalExpression' && node['operator'] === operator
    ? [...operands(node['left'] as Node, operator), ...operands(node['right'] as Node, operator)]
    : [node];

function onlyStatement(node: Node): Node {
  const body = node.type === 'BlockStatement' ? (node['body'] as readonly Node[]) : [];
  return body.length === 1 ? body[0]! : node;
}

/** What is given back where there is nothing to say. */
function isNothing(value: unknown): boolean {
  if (!isNode(value)) return true;
  if (value.type === 'ArrayExpression') return (value['elements'] as readonly unknown[]).length === 0;
  if (value.type === 'Literal') return value['value'] === null || value['value'] === false;
  return value.type === 'Identifier' && value['name'] === 'undefined';
}
