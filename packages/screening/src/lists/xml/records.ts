/**
 * XML as a stream of records: each element of the wanted names, whole, with its children. Never the document as a whole; no entity
 * beyond XML's own five; depth and sizes are bounded.
 */

import { SaxesParser } from 'saxes'
import { type ListFile, textOf } from '../file.ts'
import { ListWrong } from '../refusal.ts'

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Of the element itself, without its children's; trimmed. */
  readonly text: string
  readonly line: number
}

/** Gives the root's name and attributes, and every wanted element in the order of the file. */
export async function* recordsOf(
  file: ListFile,
  wanted: readonly string[],
): AsyncGenerator<XmlElement & { readonly isRoot?: true }> {
  const parser = new SaxesParser({ position: true })
  const done: (XmlElement & { isRoot?: true })[] = []
  const open: Building[] = []
  let depth = 0
  let closed = false
  const fail = (problem: string, expected: string) =>
    new ListWrong({ file: file.name, line: parser.line, problem, expected })
  parser.on('error', (error) => {
    throw fail(error.message.replace(/^[^:]*:\d+:\d+:\s*/, ''), 'well-formed XML')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > deepest) throw fail(`elements stand ${depth} deep in each other`, `at most ${deepest}`)
    const element = started(tag, parser.line)
    if (depth === 1) done.push({ ...element, children: [], isRoot: true })
    if (open.length > 0 || wanted.includes(element.name)) open.push(element)
  })
  const text = (words: string) => {
    const current = open.at(-1)
    if (current === undefined) return
    current.text += words
    if (current.text.length > longestText)
      throw fail('one text has no end', `at most ${longestText} characters`)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => {
    depth -= 1
    closed = depth === 0
    const current = open.pop()
    if (current === undefined) return
    current.text = current.text.trim()
    const parent = open.at(-1)
    if (parent === undefined) done.push(current)
    else parent.children.push(current)
  })
  for await (const piece of textOf(file)) {
    parser.write(piece)
    yield* done.splice(0)
  }
  parser.close()
  if (!closed) throw fail('it ends in the middle', 'the whole file')
  yield* done.splice(0)
}

export function child({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find((one) => one.name === name)
}

export function childrenOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((one) => one.name === name)
}

/** Every descendant along the path. */
export function along(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap((one) => childrenOf(one, name)),
    [element],
  )
}

export function textOfChild(element: XmlElement, name: string): string {
  return child(element, name)?.text ?? ''
}

type Tag = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | { readonly value: string }>>
}
type Building = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] }

function started(tag: Tag, line: number): Building {
  const attributes = Object.fromEntries(
    Object.entries(tag.attributes).map(([name, value]) => [
      bare(name),
      typeof value === 'string' ? value : value.value,
    ]),
  )
  return { name: bare(tag.name), attributes, children: [], text: '', line }
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const deepest = 64
const longestText = 1_000_000
