import postcss, { type AtRule, type Declaration, type Rule } from 'postcss'
import { below, compatData, type Identifier, isOldEnough, isTooNew } from './browser-support.ts'

const { properties, selectors, types, 'at-rules': atRules } = compatData.css as Record<string, Identifier>

/** Functions and units by name; one that any old feature shares counts as old. */
const valueParts = new Map<string, boolean>()
for (const [name, entry] of below(types)) {
  for (const [key, inner] of [[name, entry] as const, ...below(entry)]) {
    if (inner.__compat) valueParts.set(key, isTooNew(inner) && (valueParts.get(key) ?? true))
  }
}

const unitGroups: readonly (readonly [RegExp, string])[] = [
  [/^dv(h|w|i|b|min|max)$/, 'viewport_percentage_units_dynamic'],
  [/^lv(h|w|i|b|min|max)$/, 'viewport_percentage_units_large'],
  [/^sv(h|w|i|b|min|max)$/, 'viewport_percentage_units_small'],
  [/^cq(h|w|i|b|min|max)$/, 'container_query_length_units'],
]

function newerInValue({ prop, value }: Declaration): string[] {
  const plain = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '')
  const own = properties?.[prop]
  const keywords = plain.split(/[\s,/]+/).filter(word => isTooNew(own?.[word]))
  const functions = [...plain.matchAll(/([a-z][a-z-]*)\(/g)].map(match => match[1] ?? '')
  const units = [...plain.matchAll(/(?<![\w#-])[\d.]+([a-z]+)/gi)].map(match => match[1] ?? '')
  return [
    ...keywords.map(word => `value ${prop}: ${word}`),
    ...functions
      .filter(name => valueParts.get(name) || isTooNew(own?.[name]))
      .map(name => `function ${name}()`),
    ...units
      .filter(unit => valueParts.get(unitGroups.find(([names]) => names.test(unit))?.[1] ?? unit))
      .map(unit => `unit ${unit}`),
  ]
}

const siblings = (declaration: Declaration): Declaration[] =>
  (declaration.parent?.nodes ?? []).filter((node): node is Declaration => node.type === 'decl')

/** An earlier value of the same property, which older browsers keep. */
function hasEarlierValue(declaration: Declaration): boolean {
  const all = siblings(declaration)
  return all.slice(0, all.indexOf(declaration)).some(({ prop }) => prop === declaration.prop)
}

function newerInDeclaration(declaration: Declaration): string[] {
  const { prop } = declaration
  if (prop.startsWith('--')) return newerInValue(declaration)
  const prefix = /^-[a-z]+-/.exec(prop)?.[0]
  const entry = properties?.[prop]
  if (prefix && !entry) return []
  const prefixedToo = siblings(declaration).some(
    other => other.prop.endsWith(`-${prop}`) && entry?.__compat && isOldEnough(entry.__compat, '-webkit-'),
  )
  if (isTooNew(entry) && !prefixedToo) return [`property ${prop}`]
  return hasEarlierValue(declaration) ? [] : newerInValue(declaration)
}

/** `:focus-visible` is safe after the same rule with `:focus`, or where it only takes a ring away again. */
function focusHasFallback(rule: Rule): boolean {
  if (rule.selector.includes(':not(:focus-visible)')) return true
  const wanted = rule.selector.replaceAll(':focus-visible', ':focus').replace(/\s/g, '')
  const before = rule.root() === rule.parent ? (rule.parent.nodes ?? []) : [...(rule.parent?.nodes ?? [])]
  return before
    .slice(0, before.indexOf(rule))
    .some(node => node.type === 'rule' && node.selector.replace(/\s/g, '') === wanted)
}

function newerInRule(rule: Rule): string[] {
  const nested = rule.parent?.type === 'rule' ? ['nested rule'] : []
  const names = [...rule.selector.matchAll(/::?([a-z-]+)/g)].map(match => match[1] ?? '')
  const newer = names.filter(name => isTooNew(selectors?.[name]))
  return [
    ...nested,
    ...newer
      .filter(name => name !== 'focus-visible' || !focusHasFallback(rule))
      .map(name => `selector :${name}`),
  ]
}

function newerInAtRule({ name, params }: AtRule): string[] {
  if (isTooNew(atRules?.[name])) return [`at-rule @${name}`]
  return name === 'media' && /[<>]/.test(params) ? ['range in @media'] : []
}

function insideSupports(node: postcss.Node): boolean {
  for (let above = node.parent; above; above = above.parent as typeof above) {
    if (above.type === 'atrule' && (above as AtRule).name === 'supports') return true
  }
  return false
}

function newerIn(node: postcss.ChildNode): string[] {
  if (node.type === 'decl') return newerInDeclaration(node)
  if (node.type === 'rule') return newerInRule(node)
  return node.type === 'atrule' ? newerInAtRule(node) : []
}

/** Names of what in this style sheet older browsers don't know and have no fallback for; each name once. */
export function newerCss(css: string): string[] {
  const found = new Set<string>()
  postcss.parse(css).walk(node => {
    if (!insideSupports(node)) for (const name of newerIn(node)) found.add(name)
  })
  return [...found]
}
