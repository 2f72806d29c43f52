/** The text of a site file with the place of everything in it. */
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
} from 'yaml'

export type Place = { readonly line: number; readonly column: number }

export type Source = {
  /** What the text holds, as plain values. */
  readonly value: unknown
  /** Where it is no YAML. */
  readonly errors: readonly (Place & { readonly what: string })[]
  /** Where the value stands; of one that is missing, where it would belong. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
  readonly keyPlaceOf: (path: readonly PropertyKey[]) => Place
  /** How many steps of the path the file itself says. */
  readonly depthOf: (path: readonly PropertyKey[]) => number
}

export function readSource(text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const errors = document.errors.map(({ message, linePos }) => ({
    line: linePos?.[0].line ?? 1,
    column: linePos?.[0].col ?? 1,
    what: message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'is no YAML',
  }))
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const held = errors.length > 0 ? { value: null, errors } : unfolded(document)
  const { value } = held
  return {
    ...held,
    placeOf: (path) => place(offsetOf(document, path)),
    keyPlaceOf: (path) => place(keyOffset(document, path) ?? offsetOf(document, path)),
    depthOf: (path) => depthIn(value, path),
  }
}

/** Aliases that unfold to more than any site holds are refused by the reader of YAML. */
function unfolded(document: Document): Pick<Source, 'value' | 'errors'> {
  try {
    return { value: document.toJS(), errors: [] }
  } catch (thrown) {
    if (!(thrown instanceof ReferenceError)) throw thrown
    return { value: null, errors: [{ line: 1, column: 1, what: `cannot be unfolded: ${thrown.message}` }] }
  }
}

/** By the values, not by the nodes: an alias (`*name`) says what its anchor says. */
function depthIn(value: unknown, path: readonly PropertyKey[]): number {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
    return 0
  return 1 + depthIn(Reflect.get(value, step), rest)
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && !isCollection(node) && node.range) return node.range[0]
    // A part stands where its name does, and what is missing in it belongs there.
    const key = keyOffset(document, path.slice(0, depth))
    if (key !== undefined) return key
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function keyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1),
  )
  return isPair(pair) && isScalar(pair.key) ? pair.key.range?.[0] : undefined
}
