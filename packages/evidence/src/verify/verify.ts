/**
 * The verifier: recomputes from raw material what a programme claims, and says check by check how it went. It fails closed: what is
 * missing or does not answer is a fail. It believes the one chain node it is given and nothing else, and says so. Pure: the same
 * in a browser and on a command line.
 */
import type { CheckDefinition } from './check.ts'
import { admitted } from './checks/admitted.ts'
import { age } from './checks/age.ts'
import { backing } from './checks/backing.ts'
import { clearances } from './checks/clearances.ts'
import { code } from './checks/code.ts'
import { coin } from './checks/coin.ts'
import { counted } from './checks/counted.ts'
import { coverage } from './checks/coverage.ts'
import { departed } from './checks/departed.ts'
import { deployment } from './checks/deployment.ts'
import { identity } from './checks/identity.ts'
import { journal } from './checks/journal.ts'
import { lists } from './checks/lists.ts'
import { log } from './checks/log.ts'
import { logAnchor } from './checks/logAnchor.ts'
import { logEntries } from './checks/logEntries.ts'
import { logMemory } from './checks/logMemory.ts'
import { logWitnesses } from './checks/logWitnesses.ts'
import { node } from './checks/node.ts'
import { otherLists } from './checks/otherLists.ts'
import { otherNodes } from './checks/otherNodes.ts'
import { quorum } from './checks/quorum.ts'
import { roles } from './checks/roles.ts'
import { screeningLists } from './checks/screeningLists.ts'
import { shown } from './checks/shown.ts'
import { signatures } from './checks/signatures.ts'
import { standards } from './checks/standards.ts'
import { supply } from './checks/supply.ts'
import { titles } from './checks/titles.ts'
import { tree } from './checks/tree.ts'
import { unique } from './checks/unique.ts'
import { wiring } from './checks/wiring.ts'
import { type Evidence, gather } from './evidence.ts'
import type { LogHead, VerifyInputs } from './inputs.ts'
import { headOf } from './publicLog.ts'
import { type Check, type Fact, type Finding, fact, type Result, Unusable, type Verdict } from './verdict.ts'

/** In the order in which a reader would ask. */
export const checks: readonly CheckDefinition[] = [
  node,
  otherNodes,
  coin,
  code,
  deployment,
  wiring,
  lists,
  standards,
  tree,
  unique,
  otherLists,
  signatures,
  quorum,
  admitted,
  roles,
  identity,
  age,
  journal,
  departed,
  titles,
  clearances,
  screeningLists,
  supply,
  counted,
  backing,
  coverage,
  log,
  logMemory,
  logWitnesses,
  logAnchor,
  logEntries,
  shown,
]

export type Progress = { readonly done: number; readonly of: number; readonly check: Check }

/** Verifies a programme. `onProgress` hears of each check as it ends, `onReading` of each part that was read before. Never throws for what a server or a node does. */
export async function verify(
  inputs: VerifyInputs,
  onProgress?: (progress: Progress) => void,
  onReading?: (what: string) => void,
): Promise<Verdict> {
  const started = performance.now()
  const evidence = await gather(inputs, onReading)
  const readingMs = performance.now() - started
  const done: Check[] = []
  for (const definition of checks) {
    const check = await run(definition, evidence)
    done.push(check)
    onProgress?.({ done: done.length, of: checks.length, check })
  }
  return {
    result: done.some(({ result }) => result === 'fail') ? 'fail' : 'pass',
    checks: done,
    block: 'value' in evidence.block ? evidence.block.value : null,
    chainId: inputs.programme.chainId,
    logHead: logHeadAfter(evidence, done),
    trusts,
    readingMs,
    computingMs: done.reduce((sum, { ms }) => sum + ms, 0),
  }
}

/** A head that failed is not kept: it would take the place of the one that shows the failure. */
function logHeadAfter({ log, inputs }: Evidence, done: readonly Check[]): LogHead | null {
  if (log === undefined || 'unusable' in log) return null
  if (done.some(({ id, result }) => (id === 'log' || id === 'log-memory') && result === 'fail')) return null
  return headOf(log.value, inputs.now?.() ?? Math.floor(Date.now() / 1000))
}

async function run(definition: CheckDefinition, evidence: Evidence): Promise<Check> {
  const started = performance.now()
  const finding = await examine(definition, evidence)
  const unknown = finding.unknown ?? []
  const result: Result = finding.faults.length > 0 ? 'fail' : unknown.length > 0 ? 'unknown' : 'pass'
  return {
    id: definition.id,
    title: definition.title,
    result,
    facts: [...firstOf(finding.faults), ...unknown, ...finding.facts],
    ms: performance.now() - started,
  }
}

/** A check that breaks proves nothing, so it fails, whatever broke it. */
async function examine(definition: CheckDefinition, evidence: Evidence): Promise<Finding> {
  try {
    return await definition.examine(evidence)
  } catch (error) {
    const label = error instanceof Unusable ? 'not to be had' : 'the check itself broke'
    return { faults: [fact(label, error instanceof Error ? error.message : String(error))], facts: [] }
  }
}

function firstOf(faults: readonly Fact[]): readonly Fact[] {
  if (faults.length <= shownFaults) return faults
  return [...faults.slice(0, shownFaults), fact('and more', faults.length - shownFaults)]
}

const shownFaults = 20

const trusts =
  'This verdict believes the chain node that it was given, and nobody else: not the server, not its pages. ' +
  'That the bars lie where custodian and auditors swear they do, no arithmetic can show.'
