/** What a server displays beside the figures: rules, who stands in which role, titles, journals. Each held against the chain. */
import type { Address, PartiesState, ReserveState, TitleState } from '@specie/coin'
import { toBigint } from '@specie/units'
import { getAddress } from 'viem'
import { journalOf } from './entries.ts'
import type { Evidence } from './evidence.ts'
import { type ShownFigures, type ShownProgramme, type ShownRole, shownRoles } from './inputs.ts'
import { type Fact, fact } from './verdict.ts'

export function programmeFaults(
  evidence: Evidence,
  shown: ShownProgramme,
  { rules }: ReserveState,
  parties: PartiesState,
): readonly Fact[] {
  const { contracts } = evidence.inputs.programme
  const faults: Fact[] = []
  for (const [name, computed] of Object.entries(rules)) {
    if (String(shown.rules[name]) !== String(computed))
      faults.push(fact(`rule ${name}`, `displayed is ${shown.rules[name]}; ${computed} is built in`))
  }
  for (const [name, at] of Object.entries(contracts)) {
    if (shown.contracts[name]?.toLowerCase() !== at.toLowerCase())
      faults.push(fact(`contract ${name}`, `displayed is ${shown.contracts[name]}; ${at} was checked`))
  }
  for (const role of shownRoles) {
    const displayed = shown.parties[role].map((one) => getAddress(one))
    const standing = standingIn(parties, role)
    for (const one of displayed)
      if (!standing.includes(one))
        faults.push(fact(`${role}, ${one}`, 'is displayed, and does not stand on chain'))
    for (const one of standing)
      if (!displayed.includes(one))
        faults.push(fact(`${role}, ${one}`, 'stands on chain, and is not displayed'))
  }
  return faults
}

export function titleFaults(
  shown: NonNullable<ShownFigures['titles']>,
  titles: readonly TitleState[],
): readonly Fact[] {
  const onChain = new Map(
    titles.map((one) => [one.title, lineOf({ ...one, fineMicrograms: String(toBigint(one.fine)) })]),
  )
  const faults: Fact[] = []
  for (const one of shown.titles) {
    const [displayed, computed] = [lineOf(one), onChain.get(one.title)]
    onChain.delete(one.title)
    if (computed === undefined) faults.push(fact(`title ${one.title}`, 'is displayed, and is none on chain'))
    else if (displayed !== computed)
      faults.push(fact(`title ${one.title}`, `displayed is ${displayed}; ${computed} on chain`))
  }
  for (const [title, line] of onChain)
    faults.push(fact(`title ${title}`, `is not displayed; ${line} on chain`))
  return faults
}

/** The journal of a vault up to the block of which it is displayed. */
export function journalFaults(
  evidence: Evidence,
  vault: number,
  displayed: readonly string[],
  block: number,
): readonly Fact[] {
  const computed = journalOf(evidence, vault, block).map(
    ({ entry, kind, amount, transaction }) => `${entry} ${kind} ${amount} ${transaction}`,
  )
  return [
    ...computed
      .filter((line) => !displayed.includes(line))
      .map((line) => fact(`vault ${vault}, journal`, `entry ${line} is not displayed so`)),
    ...displayed
      .filter((line) => !computed.includes(line))
      .map((line) => fact(`vault ${vault}, journal`, `entry ${line} is displayed, and is not on chain`)),
  ]
}

function standingIn(parties: PartiesState, role: ShownRole): readonly Address[] {
  if (role === 'seats') return parties.seats.map((seat) => getAddress(seat))
  return parties[role].filter(({ stands }) => stands).map(({ address }) => getAddress(address))
}

function lineOf(title: {
  readonly owner: `0x${string}`
  readonly sponsor: `0x${string}`
  readonly vault: number
  readonly barKey: string
  readonly fineMicrograms: string
}): string {
  const { owner, sponsor, vault, barKey, fineMicrograms } = title
  return `${fineMicrograms} µg, bar ${barKey} of vault ${vault}, ${getAddress(owner)}’s, from ${getAddress(sponsor)}`
}
