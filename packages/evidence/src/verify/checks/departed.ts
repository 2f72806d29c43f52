import type { Digest } from '@specie/coin'
import { hexOf, keccak256Hex, parseList } from '@specie/register/list'
import { type CheckDefinition, faultsOfVaults } from '../check.ts'
import { journalOf } from '../entries.ts'
import type { Evidence, VaultEvidence } from '../evidence.ts'
import type { StatementAccepted } from '../inputs.ts'
import { type Fact, fact, need } from '../verdict.ts'

/**
 * A bar that came back is listed again, rightly, when some statement between had seen it go and left it out. Without such a list it can't
 * be told from one that was counted between its journalling and its leaving (attack 1.2), and fails.
 */
export const departed: CheckDefinition = {
  id: 'departed',
  title: 'No bar that the journal records as gone is still listed by a statement that has seen it go.',
  examine: async (evidence) => {
    let gone = 0
    let pending = 0
    const returned: Fact[] = []
    const faults = await faultsOfVaults(evidence, async (vault) => {
      const { state } = vault
      const departures = journalOf(evidence, state.vault).filter(
        ({ kind }) => kind === 'delivery' || kind === 'withdrawal',
      )
      const { leaves } = vault.list()
      const listed = departures.length === 0 ? new Set<string>() : keysOf(leaves)
      gone += departures.length
      pending += departures.filter(({ entry }) => entry > state.seen).length
      const again = departures.filter(({ entry, evidence: bar }) => entry <= state.seen && listed.has(bar))
      const absences = again.length === 0 ? [] : await earlierLists(evidence, vault)
      return again
        .filter(({ entry, evidence: bar }) => {
          const wasAway = absences.some(({ seen, bars }) => seen >= entry && !bars.has(bar))
          if (wasAway) returned.push(fact(`vault ${state.vault}, bar ${bar}`, 'left, and was counted again'))
          return !wasAway
        })
        .map(({ entry, kind, evidence: bar }) =>
          fact(
            `vault ${state.vault}, bar ${bar}`,
            `left by ${kind} (entry ${entry} of ${state.seen} seen) and is listed; no list between leaves it out`,
          ),
        )
    })
    return {
      faults,
      facts: [
        fact('departures', gone),
        fact('not yet in a list, so subtracted', pending),
        fact('came back', returned.length),
        ...returned,
      ],
    }
  },
}

type EarlierList = { readonly seen: number; readonly bars: ReadonlySet<string> }

/** Of the statements before the one in force, those whose lists can be had and are what was signed. */
async function earlierLists(evidence: Evidence, vault: VaultEvidence): Promise<readonly EarlierList[]> {
  const statements = need(evidence.events).filter(
    (event): event is StatementAccepted =>
      event.kind === 'statementAccepted' &&
      event.vault === vault.state.vault &&
      event.asOf < vault.state.asOf,
  )
  const lists = await Promise.all(
    statements.map(async ({ seen, listDigest }) => {
      const bars = await barsSwornTo(evidence, listDigest)
      return bars === undefined ? [] : [{ seen, bars }]
    }),
  )
  return lists.flat()
}

async function barsSwornTo(evidence: Evidence, listDigest: Digest): Promise<ReadonlySet<string> | undefined> {
  const bytes = await evidence.inputs.fetchList(listDigest).catch(() => undefined)
  if (bytes === undefined || keccak256Hex(bytes) !== listDigest) return undefined
  const list = parseList(bytes)
  return list.ok ? keysOf(list.value.leaves) : undefined
}

function keysOf(leaves: readonly { readonly barKey: Uint8Array }[]): ReadonlySet<string> {
  return new Set(leaves.map(({ barKey }) => hexOf(barKey)))
}
