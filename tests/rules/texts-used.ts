import { join } from 'node:path'
import ts from 'typescript'
import { repository } from '../helpers/repository.ts'
import { runTool } from '../helpers/run-tool.ts'
import type { Check } from './findings.ts'
import { isCode, isTest, listFiles } from './source-files.ts'
import { parse, walk } from './syntax.ts'
import { readTextFiles, type TextFile } from './text-files.ts'

interface Literals {
  readonly path: string
  readonly whole: ReadonlySet<string>
  /** Beginnings of templates such as `kind.${kind}`: the keys below `kind.` are then in use. */
  readonly beginnings: readonly string[]
}

/** `zhCN.start.open` as `start.open`, `zhCN.start[line]` as the beginning `start.`; undefined for anything else. */
function chainOf(node: ts.Node): string | undefined {
  const names: string[] = []
  let step: ts.Node = ts.isElementAccessExpression(node) ? node.expression : node
  for (; ts.isPropertyAccessExpression(step); step = step.expression) names.unshift(step.name.text)
  if (!ts.isIdentifier(step) || names.length === 0) return undefined
  return ts.isElementAccessExpression(node) ? `${names.join('.')}.` : names.join('.')
}

function literalsOf(root: string, path: string): Literals {
  const file = parse(root, path)
  const readsTexts = /\/texts\/[\w-]+\.json'/.test(file.text)
  const whole = new Set<string>()
  const beginnings: string[] = []
  walk(file, node => {
    if (ts.isStringLiteralLike(node)) whole.add(node.text)
    if (ts.isTemplateHead(node) && node.text.includes('.')) beginnings.push(node.text)
    const chain = readsTexts ? chainOf(node) : undefined
    if (chain === undefined || (ts.isPropertyAccessExpression(node.parent) && !chain.endsWith('.'))) return
    whole.add(chain)
    // Handed on as a whole, as in `const texts = zhCN.calendar`, everything below it is in use.
    beginnings.push(chain.endsWith('.') ? chain : `${chain}.`)
  })
  return { path, whole, beginnings }
}

/** Files that may name a key of this folder without saying whose it is. */
function mayNameKeys(folder: string, path: string): boolean {
  const owner = folder.replace(/\/texts$/, '/')
  return !owner.startsWith('src/features/') || path.startsWith(owner) || /^src\/(app|server)\//.test(path)
}

/** The server looks these up by the code alone. */
const isAnswer = /^(refusals|problems)\./

/** The word of an audited act is looked up by its name, as the list of them has it. */
const isAct = /^acts\./
const actNames = 'src/shared/audited.ts'

function isNamed(folder: string, key: string, literals: readonly Literals[]): boolean {
  const namespace = folder.split('/').at(-2) ?? ''
  const plain = key.replace(/_(zero|one|two|few|many|other)$/, '')
  const lastPart = plain.slice(plain.lastIndexOf('.') + 1)
  return literals.some(({ path, whole, beginnings }) => {
    const full = `${namespace}:${plain}`
    if (whole.has(full) || beginnings.some(start => full.startsWith(start))) return true
    if (isAct.test(plain) && path === actNames && whole.has(lastPart)) return true
    if (!mayNameKeys(folder, path)) return false
    if ((folder === 'src/server/texts' || isAnswer.test(plain)) && whole.has(lastPart)) return true
    return whole.has(plain) || beginnings.some(start => plain.startsWith(start))
  })
}

async function refusalCodes(root: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const contracts = listFiles(root, 'src/features').filter(path =>
    /^src\/features\/[^/]+\/contract\.ts$/.test(path),
  )
  const script = join(repository, 'tests/rules/list-refusals.ts')
  const { stdout, output } = await runTool('node', ['--no-warnings', script, root, ...contracts], root)
  if (!stdout.startsWith('{')) throw new Error(`The contracts could not be read:\n${output}`)
  const codes: Record<string, string[]> = JSON.parse(stdout)
  return new Map(Object.entries(codes))
}

const endsInCode = (file: TextFile, code: string): boolean =>
  [...file.texts.keys()].some(key => key === `refusals.${code}` || key === `problems.${code}`)

/** Every refusal a contract names has a sentence, and no sentence is left that nothing says. */
export const checkTextsUsed: Check = async root => {
  const files = readTextFiles(root).filter(file => file.language === 'zh-CN')
  const codes = await refusalCodes(root)
  const general = files.filter(file => !file.folder.startsWith('src/features/'))
  const speechless = [...codes].flatMap(([contract, names]) => {
    const own = files.filter(file => contract.startsWith(file.folder.replace(/texts$/, '')))
    return names
      .filter(code => ![...own, ...general].some(file => endsInCode(file, code)))
      .map(code => `${contract}: the refusal ${code} has no text under refusals.${code}`)
  })
  const everyCode = new Set([...codes.values()].flat())
  const literals = listFiles(root, 'src')
    .filter(path => isCode(path) && !isTest(path))
    .map(path => literalsOf(root, path))
  const unused = files.flatMap(({ folder, path, texts }) =>
    [...texts.keys()]
      .filter(key => !(isAnswer.test(key) && everyCode.has(key.slice(key.indexOf('.') + 1))))
      .filter(key => !isNamed(folder, key, literals))
      .map(key => `${path}: nothing uses ${key}`),
  )
  return { problems: [...speechless, ...unused] }
}
