import ts from 'typescript'
import { below, compatData, type Identifier, isTooNew } from './browser-support.ts'
import { walk } from './syntax.ts'

const builtins = compatData.javascript.builtins ?? {}
const apis = compatData.api as Identifier

/** What an app holds in its hands without a global name before the dot: `list.at(-1)`, `dialog.showModal()`. */
const everydayBuiltins = 'Array String Number Map Set Date RegExp Promise TypedArray Uint8Array'.split(' ')
const everydayApis = (
  'AbortSignal Animation Blob Cache Client Clients CSSStyleSheet Document DocumentFragment Element EventTarget ' +
  'File FormData Headers HTMLCanvasElement HTMLDialogElement HTMLElement HTMLFormElement HTMLInputElement ' +
  'HTMLMediaElement IDBDatabase IDBObjectStore IDBTransaction MediaQueryList Node Range ReadableStream Request ' +
  'Response Selection ServiceWorkerContainer ServiceWorkerRegistration StorageManager SubtleCrypto URL ' +
  'URLSearchParams Window'
).split(' ')

const membersOf = (owners: readonly (Identifier | undefined)[]): [string, Identifier][] =>
  owners.flatMap(below).filter(([, member]) => member.__compat !== undefined)

/** Names that some older kind of thing has as well tell nothing: `.get()`, `.format()`. */
const olderNames = new Set(
  membersOf([...below(apis), ...below(builtins)].map(([, owner]) => owner))
    .filter(([, member]) => !isTooNew(member))
    .map(([name]) => name.replace(/_static$/, '')),
)
const newerMethods = new Set(
  membersOf([...everydayBuiltins.map(name => builtins[name]), ...everydayApis.map(name => apis[name])])
    .filter(([name, member]) => isTooNew(member) && !olderNames.has(name))
    .map(([name]) => name),
)

/** The one object of its kind that a page has, and the interface it is of. */
const wellKnown: Readonly<Record<string, string>> = {
  navigator: 'Navigator',
  document: 'Document',
  crypto: 'Crypto',
  performance: 'Performance',
  history: 'History',
  screen: 'Screen',
  caches: 'CacheStorage',
  indexedDB: 'IDBFactory',
}

/** The entry of `owner.name` when the owner is a global that the data knows; undefined for any other owner. */
function memberOfGlobal(owner: string, name: string): Identifier | undefined {
  if (owner === 'Intl') return builtins.Intl?.[name]
  return builtins[owner]?.[name] ?? apis[owner]?.[`${name}_static`] ?? apis[wellKnown[owner] ?? '']?.[name]
}

/** `x.name?.()` asks before it calls. */
function callOf(node: ts.PropertyAccessExpression): 'plain' | 'asking' | undefined {
  const { parent } = node
  if (!ts.isCallExpression(parent) || parent.expression !== node) return undefined
  return parent.questionDotToken ? 'asking' : 'plain'
}

function newerMember(node: ts.PropertyAccessExpression): string | undefined {
  const name = node.name.text
  const owner = ts.isIdentifier(node.expression) ? node.expression.text : ''
  const call = callOf(node)
  if (call === 'asking') return undefined
  if (owner in builtins || owner in wellKnown || owner in apis) {
    return isTooNew(memberOfGlobal(owner, name)) ? `${owner}.${name}` : undefined
  }
  return call === 'plain' && newerMethods.has(name) ? `.${name}()` : undefined
}

/** A global named outright: `structuredClone(x)`, `new WeakRef(x)`; `typeof X` and `'X' in window` only ask. */
function newerGlobal(node: ts.Identifier, declared: ReadonlySet<string>): string | undefined {
  const { parent, text } = node
  const used = (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node
  if (!used || declared.has(text)) return undefined
  return isTooNew(builtins[text]) || isTooNew(apis[text]) ? text : undefined
}

const lookbehind = /\(\?<[=!]/

function newerSyntax(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    if (lookbehind.test(node.text)) return 'regular expression looking behind'
    if (/[dv]/.test(node.text.slice(node.text.lastIndexOf('/')))) return 'regular expression flag d or v'
  }
  if (ts.isStringLiteralLike(node) && lookbehind.test(node.text)) return 'regular expression looking behind'
  if (ts.isClassStaticBlockDeclaration(node)) return 'static block'
  if (ts.isMethodDeclaration(node) && ts.isPrivateIdentifier(node.name)) return 'private method'
  if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) return '#name in object'
  return undefined
}

function isTopLevelAwait(node: ts.Node): boolean {
  if (!ts.isAwaitExpression(node)) return false
  for (let above: ts.Node = node.parent; above; above = above.parent) {
    if (ts.isFunctionLike(above)) return false
  }
  return true
}

/** Names the file gives itself, so that its own `Iterator` is not taken for the browser's. */
function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  walk(file, node => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)
    if (declares && ts.isIdentifier(node.name)) names.add(node.name.text)
    const named = ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isImportSpecifier(node)
    if (named && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
  })
  return names
}

/** Names of what in this built script older browsers can't parse or don't have; each name once. */
export function newerScript(file: ts.SourceFile): string[] {
  const found = new Set<string>()
  const declared = declaredNames(file)
  walk(file, node => {
    const newer =
      newerSyntax(node) ??
      (ts.isPropertyAccessExpression(node) ? newerMember(node) : undefined) ??
      (ts.isIdentifier(node) ? newerGlobal(node, declared) : undefined) ??
      (isTopLevelAwait(node) ? 'await outside a function' : undefined)
    if (newer !== undefined) found.add(newer)
  })
  return [...found]
}
