/**
 * What the log must say follows from the chain's events, to the byte; so each entry is made here anew and looked for. What happened in the last
 * hour or is not yet final may wait: only final blocks are logged. A node that holds nothing of a whole day for final leaves it undecided.
 */
import type { ChainEvent } from '@specie/coin'
import { type Entry, printEntry } from '../../log/entry/entry.ts'
import { isOfTheChain } from '../../log/entry/kinds.ts'
import { attestorsOf, entriesOfEvent } from '../../log/entry/ofEvent.ts'
import type { CheckDefinition } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import { noLog } from '../noLog.ts'
import { blockTime, printTime } from '../time.ts'
import { type Fact, fact, need } from '../verdict.ts'

export const logEntries: CheckDefinition = {
  id: 'log-entries',
  title:
    'What happened on the chain stands in the public log to the byte, statements in force above all, and the log says nothing of the chain that is not so.',
  examine: (evidence) => {
    if (evidence.log === undefined) return noLog
    const { entries, readFrom } = need(evidence.log)
    const said = new Set(entries.map(({ text }) => text))
    const since = readFrom === 0 ? 0 : Math.max(...entries.slice(0, 1).map(({ entry }) => secondsOf(entry)))
    const final = need(evidence.finalized)
    const settledBefore = blockTime(evidence) - graceSeconds
    const isSilent = (event: ChainEvent) =>
      event.block.number > final.number && event.block.time < blockTime(evidence) - longestFinalSeconds
    const context = contextOf(evidence)
    const faults: Fact[] = []
    const unknown: Fact[] = []
    const expected = new Set<string>()
    let waiting = 0
    for (const event of need(evidence.events)) {
      for (const entry of entriesOfEvent(event, context)) {
        const text = new TextDecoder().decode(printEntry(entry))
        expected.add(text)
        if (said.has(text)) continue
        if (isSilent(event))
          unknown.push(fact(`${entry.kind} of ${entry.at}`, 'is a day old and not yet final, says the node'))
        else if (event.block.number > final.number || event.block.time > settledBefore) waiting += 1
        else if (event.block.time <= since) {
          if (isInForce(evidence, event))
            unknown.push(fact(`${entry.kind} of ${entry.at}`, 'is older than the entries that were read'))
        } else
          faults.push(
            fact(`${entry.kind} of ${entry.at}`, `is not in the log; transaction ${event.transaction}`),
          )
      }
    }
    const seen = new Set<string>()
    for (const { index, text, entry } of entries) {
      const ofEntry = `entry ${index}, ${entry.kind} of ${entry.at}`
      if (isOfTheChain(entry.kind)) {
        if (!expected.has(text)) faults.push(fact(ofEntry, 'is not what the chain tells'))
        else if (seen.has(text)) faults.push(fact(ofEntry, 'stands in the log twice'))
      }
      seen.add(text)
    }
    return {
      faults,
      unknown,
      facts: [
        fact('entries that the chain gives', expected.size),
        fact('looked at', since === 0 ? 'the whole log' : `the log since ${printTime(since)}`),
        fact('of the last hour or not yet final, not yet due', waiting),
      ],
    }
  },
}

function contextOf(evidence: Evidence) {
  const { chainId, contracts } = evidence.inputs.programme
  const { maxAgeSeconds } = need(evidence.reserve).rules
  return { chainId, reserve: contracts.reserve, maxAgeSeconds, attestors: attestorsOf(need(evidence.events)) }
}

function isInForce(evidence: Evidence, event: ChainEvent): boolean {
  return (
    event.kind === 'statementAccepted' &&
    need(evidence.reserve).vaults.some(({ vault, asOf }) => vault === event.vault && asOf === event.asOf)
  )
}

function secondsOf(entry: Entry): number {
  return Date.parse(entry.at) / 1000
}

/** What the log's keeper may take once a block is final. */
const graceSeconds = 3_600
/** Longer than any chain in use takes to make a block final. */
const longestFinalSeconds = 86_400
