import type { ChainEvent, TitleState } from '@specie/coin'
import { printGrams, toBigint } from '@specie/units'
import { proofOf } from '../../tree/proof.ts'
import type { CheckDefinition } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import { type Fact, fact, need, Unusable } from '../verdict.ts'

export const titles: CheckDefinition = {
  id: 'titles',
  title: 'Each live title has a bar of its own, listed in its vault with at least the title’s weight.',
  examine: (evidence) => {
    const live = need(evidence.titles)
    const opened = openTitles(need(evidence.events))
    const faults: Fact[] = []
    const barOwner = new Map<string, number>()
    for (const title of live) {
      const told = opened.get(title.title)
      opened.delete(title.title)
      if (
        told === undefined ||
        told.barKey !== title.barKey ||
        told.vault !== title.vault ||
        toBigint(told.fine) !== toBigint(title.fine)
      ) {
        faults.push(fact(`title ${title.title}`, 'is on chain, but the events tell it otherwise'))
      }
      const other = barOwner.get(title.barKey)
      if (other !== undefined)
        faults.push(fact(`title ${title.title}`, `is of the same bar as title ${other}: ${title.barKey}`))
      barOwner.set(title.barKey, title.title)
      faults.push(...barFaults(evidence, title))
    }
    for (const title of opened.keys())
      faults.push(fact(`title ${title}`, 'is live by the events, but not on chain'))
    return { faults, facts: [fact('live titles', live.length)] }
  },
}

function barFaults(evidence: Evidence, title: TitleState): readonly Fact[] {
  const label = `title ${title.title}, bar ${title.barKey}`
  const vault = need(evidence.vaults).find(({ state }) => state.vault === title.vault)
  if (vault === undefined) return [fact(label, `vault ${title.vault} has no list`)]
  if (vault.state.sponsor !== title.sponsor)
    return [fact(label, `vault ${title.vault} is of another sponsor`)]
  try {
    const proof = proofOf(vault.tree(), title.barKey)
    if (proof === undefined) return [fact(label, `is not in the list of vault ${title.vault}`)]
    if (toBigint(proof.leaf.counted) >= toBigint(title.fine)) return []
    const weights = `${printGrams(proof.leaf.counted)}, the title ${printGrams(title.fine)}`
    return [fact(label, `the list counts ${weights}`)]
  } catch (error) {
    if (error instanceof Unusable) return [fact(label, error.message)]
    throw error
  }
}

type OpenedTitle = Extract<ChainEvent, { kind: 'titleOpened' }>

function openTitles(events: readonly ChainEvent[]): Map<number, OpenedTitle> {
  const opened = new Map<number, OpenedTitle>()
  for (const event of events) {
    if (event.kind === 'titleOpened') opened.set(event.title, event)
    if (event.kind === 'titleClosed' || event.kind === 'titleDelivered') opened.delete(event.title)
  }
  return opened
}
