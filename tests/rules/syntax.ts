import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The syntax tree of one file of `root`; JavaScript is read as well as TypeScript. */
export function parse(root: string, path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
}

/** Calls `see` for the node and everything below it, parents first. */
export function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, child => walk(child, see))
}

/** `path:line`, counted from 1, where the node begins. */
export function place(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`
}

/** The fixed words of a literal, of JSX text, or of one part of a template; nothing for other nodes. */
export function words(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text
  if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return node.text
  return ts.isRegularExpressionLiteral(node) ? node.text : undefined
}
