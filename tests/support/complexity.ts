import ts from "typescript";
import { parseScript } from "./source-files.ts";

/** A function and its cyclomatic complexity: the independent ways through it. */
export interface Complexity {
  /** Its name, or that of what it is assigned to; `(anonymous)` where there is none. */
  name: string;
  line: number;
  complexity: number;
}

const BRANCHES = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.CatchClause,
]);
const SHORT_CIRCUITS = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** The complexity of every function in a script. What a function nested in another branches into counts for itself alone. */
export function complexitiesIn(script: string): Complexity[] {
  const source = parseScript(script);
  const found: Complexity[] = [];
  const visit = (node: ts.Node, count: () => void): void => {
    let own = count;
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      const entry = { name: functionName(node), line, complexity: 1 };
      found.push(entry);
      own = () => void (entry.complexity += 1);
    }
    if (isBranch(node)) own();
    ts.forEachChild(node, (child) => visit(child, own));
  };
  visit(source, () => undefined);
  return found;
}

const isBranch = (node: ts.Node): boolean =>
  BRANCHES.has(node.kind) ||
  (ts.isBinaryExpression(node) && SHORT_CIRCUITS.has(node.operatorToken.kind as ts.SyntaxKind.BarBarToken));

function functionName(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  const named =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return named ? parent.name.getText() : "(anonymous)";
}
