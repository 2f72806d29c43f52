/** XML of a message, written and read by its structure. A document type, an entity of its own, a depth or a size beyond the bounds are refused. */
import { type Outcome, ok, refused } from '@specie/units'
import { SaxesParser } from 'saxes'
import type { MessageRefusal } from '../business.ts'
import { type Element, type Message, type Node, namespaceOf } from './structure.ts'

/** Throws where the tree is not of the structure: what we write is ours to get right. */
export function writeXml(message: Message, root: Node): string {
  const flaw = flawOf(message.root, root, message.root.name)
  if (flaw !== null) throw new Error(`${message.id}: ${flaw.where} is ${flaw.found}, not ${flaw.expected}.`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Document xmlns="${namespaceOf(message)}">`,
    ...linesOf(root, 1),
    '</Document>',
    '',
  ].join('\n')
}

export function readXml(message: Message, text: string): Outcome<Node, MessageRefusal> {
  if (text.length > mostCharacters)
    return wrong('the file', `${text.length} characters`, `at most ${mostCharacters}`)
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const document = parsed.value
  const expected = namespaceOf(message)
  if (document.name !== 'Document') return wrong('the root', document.name, 'Document')
  const { xmlns } = document.attributes ?? {}
  if (xmlns !== expected) return wrong('Document', xmlns ?? 'no namespace', expected)
  const [root, ...more] = document.of ?? []
  if (root === undefined || more.length > 0)
    return wrong('Document', `${(document.of ?? []).length} elements`, 'one')
  if (root.name !== message.root.name) return wrong('Document', root.name, message.root.name)
  const flaw = flawOf(message.root, root, message.root.name)
  return flaw === null ? ok(root) : refused(flaw)
}

/** The text of the first element at the end of this path; undefined where there is none. */
export function textAt(node: Node | undefined, ...path: readonly string[]): string | undefined {
  return at(node, ...path)?.text
}

export function at(node: Node | undefined, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((found, name) => found?.of?.find((one) => one.name === name), node)
}

export function all(node: Node | undefined, name: string): readonly Node[] {
  return (node?.of ?? []).filter((one) => one.name === name)
}

function parse(text: string): Outcome<Node, MessageRefusal> {
  type Open = { name: string; text: string; attributes: Record<string, string>; of: Node[] }
  const stack: Open[] = []
  let root: Node | undefined
  let fault: MessageRefusal | undefined
  const parser = new SaxesParser({ xmlns: false })
  const fail = (found: string, expected: string) => {
    fault ??= { code: 'MESSAGE_WRONG', where: `line ${parser.line}`, found, expected }
  }
  parser.on('error', ({ message }) => fail(message, 'well-formed XML'))
  parser.on('doctype', () => fail('a document type', 'none'))
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length >= mostDepth) fail(`${stack.length} elements in each other`, `at most ${mostDepth}`)
    stack.push({ name, text: '', attributes: attributes as Record<string, string>, of: [] })
  })
  parser.on('text', (more) => {
    const open = stack.at(-1)
    if (open !== undefined) open.text += more
  })
  parser.on('cdata', () => fail('a CDATA section', 'plain text'))
  parser.on('closetag', () => {
    const closed = stack.pop()
    if (closed === undefined) return
    const { name, attributes, of } = closed
    const content = closed.text.trim()
    if (of.length > 0 && content !== '') fail(`text beside elements in ${name}`, 'one or the other')
    const node: Node = {
      name,
      ...(of.length === 0 ? { text: content } : { of }),
      ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    }
    const above = stack.at(-1)
    if (above === undefined) root = node
    else above.of.push(node)
  })
  try {
    parser.write(text).close()
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), 'well-formed XML')
  }
  if (fault !== undefined) return refused(fault)
  return root === undefined ? wrong('the file', 'nothing', 'a document') : ok(root)
}

/** Where the tree is not of the structure, the first place. */
function flawOf(structure: Element, node: Node, where: string): MessageRefusal | null {
  const no = (found: string, expected: string): MessageRefusal => ({
    code: 'MESSAGE_WRONG',
    where,
    found,
    expected,
  })
  for (const name of Object.keys(node.attributes ?? {}))
    if (structure.attributes?.[name] === undefined) return no(`attribute ${name}`, 'none of that name')
  for (const [name, type] of Object.entries(structure.attributes ?? {})) {
    const value = node.attributes?.[name]
    if (value === undefined || !type.pattern.test(value))
      return no(`${name} ${value ?? 'missing'}`, type.says)
  }
  if (structure.type !== undefined) {
    if (node.of !== undefined) return no('elements', structure.type.says)
    const text = node.text ?? ''
    return structure.type.pattern.test(text) ? null : no(text === '' ? 'nothing' : text, structure.type.says)
  }
  const children = node.of ?? []
  let place = 0
  for (const wanted of structure.of ?? []) {
    const { name, least = 1, most = 1 } = wanted
    let seen = 0
    while (children[place]?.name === name) {
      const child = children[place] as Node
      seen += 1
      if (seen > most) return no(`${name} ${seen} times`, `at most ${most}`)
      const flaw = flawOf(wanted, child, `${where}/${name}`)
      if (flaw !== null) return flaw
      place += 1
    }
    if (seen < least) return no(children[place]?.name ?? 'its end', name)
  }
  const surplus = children[place]
  return surplus === undefined ? null : no(surplus.name, 'nothing more')
}

function linesOf({ name, text, attributes, of }: Node, depth: number): readonly string[] {
  const indent = '  '.repeat(depth)
  const given = Object.entries(attributes ?? {})
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
  if (of === undefined) return [`${indent}<${name}${given}>${escaped(text ?? '')}</${name}>`]
  return [
    `${indent}<${name}${given}>`,
    ...of.flatMap((one) => linesOf(one, depth + 1)),
    `${indent}</${name}>`,
  ]
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}

function wrong(where: string, found: string, expected: string) {
  return refused({ code: 'MESSAGE_WRONG', where, found, expected } as const)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const mostCharacters = 1_000_000
const mostDepth = 32
