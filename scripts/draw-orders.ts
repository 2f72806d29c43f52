/**
 * docs/orders.md as the code has it: the diagram of an order's states, the kinds with their steps, every act with where it leads.
 * `--check` writes nothing and fails where the page says something else.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  endedStates,
  isOneOf,
  needs,
  type OrderState,
  orderKinds,
  type Path,
  paths,
  stepsOf,
} from '@specie/issuance'

const page = fileURLToPath(new URL('../docs/orders.md', import.meta.url))
const [begin, end] = ['<!-- drawn from the code: begin -->', '<!-- drawn from the code: end -->']
const mostArrows = 3
const before = readFileSync(page, 'utf8')
const [head, rest] = before.split(begin)
const tail = rest?.split(end)[1]
if (head === undefined || tail === undefined)
  throw new Error(`docs/orders.md needs the lines ${begin} and ${end}.`)
const after = `${head}${begin}\n\n${drawn()}\n${end}${tail}`

if (after === before) {
  console.log('docs/orders.md is what the code does.')
} else if (process.argv.includes('--check')) {
  console.error('docs/orders.md is not what the code does. Run `npm run orders`.')
  process.exitCode = 1
} else {
  writeFileSync(page, after)
  console.log('docs/orders.md is drawn anew.')
}

function drawn(): string {
  return [diagram(), kindsTable(), actsTable()].join('\n')
}

/** An end that many states lead to has a note in place of as many arrows; an act that leaves the order where it is, is not drawn. */
function diagram(): string {
  const edges = new Map<string, string[]>()
  const notes: string[] = []
  for (const [act, path] of allPaths()) {
    if (path.to === 'stays') continue
    if (path.from.length > mostArrows && isOneOf(endedStates, path.to)) {
      notes.push(`  note right of ${path.to}: from ${path.from.map(inWords).join(', ')}`)
      continue
    }
    for (const from of path.usual ?? path.from) {
      if (from === path.to && path.waits === undefined) continue
      const edge = `${from} --> ${path.to}`
      edges.set(edge, [...(edges.get(edge) ?? []), inWords(act)])
    }
  }
  const ends: readonly OrderState[] = [...endedStates, 'final', 'handedOver']
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> drafted',
    ...[...edges].map(([edge, acts]) => `  ${edge}: ${acts.join(', ')}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    ...notes,
    '```',
    '',
  ].join('\n')
}

function kindsTable(): string {
  // In the order in which any kind has them.
  const steps = [...new Set([stepsOf.assume, stepsOf.deliver].flat())]
  return [
    `| kind | ${steps.map(inWords).join(' | ')} |`,
    `|---|${steps.map(() => '---|').join('')}`,
    ...orderKinds.map(
      (kind) => `| ${kind} | ${steps.map((step) => (needs(kind, step) ? 'yes' : '')).join(' | ')} |`,
    ),
    '',
  ].join('\n')
}

function actsTable(): string {
  return [
    '| act | who | from | to |',
    '|---|---|---|---|',
    ...allPaths().map(([act, path]) => `| ${inWords(act)} | ${path.who} | ${fromOf(path)} | ${toOf(path)} |`),
    '',
  ].join('\n')
}

function fromOf({ from, usual }: Path): string {
  const rest = from.filter((state) => usual !== undefined && !isOneOf(usual, state))
  const expected = (usual ?? from).map(inWords).join(', ')
  return rest.length === 0 ? expected : `${expected}; as a surprise also ${rest.map(inWords).join(', ')}`
}

function toOf({ to, waitsFor, insteadFor }: Path): string {
  if (to === 'stays') return 'stays'
  if (insteadFor !== undefined) return `${inWords(to)}; ${insteadFor}`
  return waitsFor === undefined ? inWords(to) : `${inWords(to)}; stays until ${waitsFor}`
}

function allPaths(): readonly (readonly [string, Path])[] {
  return Object.entries(paths)
}

/** `clearanceExpired` as `clearance expired`. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
