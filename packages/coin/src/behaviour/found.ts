/** Founds the programme that the behaviour suite plays with, all of it through the council and the officers. */
import assert from 'node:assert/strict'
import { coinUnits, type Outcome } from '@specie/units'
import type { Receipt } from '../port/chain.ts'
import type { ChainRefusal } from '../port/refusal.ts'
import type { CouncilChange } from '../port/transitions.ts'
import { cast } from './cast.ts'
import { signing } from './sign.ts'
import type { World } from './world.ts'
import { rules } from './worlds.ts'

export const day = 86_400
export const cap = 100_000_000_000_000n

/** Vaults 1 and 2 are the sponsor's, 3 is the other sponsor's. No statement yet. */
export async function found(world: World): Promise<void> {
  const sign = signing(world.chain)
  await decide(world, [
    { kind: 'admitSponsor', party: cast.sponsor.address },
    { kind: 'admitSponsor', party: cast.otherSponsor.address },
    { kind: 'admitCustodian', party: cast.custodian.address },
    { kind: 'admitCustodian', party: cast.otherCustodian.address },
    { kind: 'admitCustodian', party: cast.spareCustodian.address },
    ...cast.auditors.map(({ address: party }) => ({ kind: 'admitAuditor', party }) as const),
    ...cast.guardians.map(({ address: party }) => ({ kind: 'admitGuardian', party }) as const),
    ...cast.officers.map(({ address: party }) => ({ kind: 'admitOfficer', party }) as const),
  ])
  const vault = { kind: 'addVault', sponsor: cast.sponsor.address } as const
  await decide(world, [
    { kind: 'raiseCap', sponsor: cast.sponsor.address, cap: coinUnits(cap) },
    { kind: 'raiseCap', sponsor: cast.otherSponsor.address, cap: coinUnits(cap) },
    { ...vault, custodian: cast.custodian.address, jurisdiction: 'CH' },
    { ...vault, custodian: cast.otherCustodian.address, jurisdiction: 'SG' },
    {
      kind: 'addVault',
      sponsor: cast.otherSponsor.address,
      custodian: cast.otherCustodian.address,
      jurisdiction: 'AE',
    },
  ])
  for (const { address } of cast.members) {
    const expiry = (await world.chain.now()) + day
    done(await world.chain.write.admitMember(cast.stranger, await sign.admitMember(address, expiry)))
  }
}

/** Proposes, approves, waits for what raises, and carries out. */
export async function decide(world: World, changes: readonly CouncilChange[]): Promise<void> {
  const proposals: number[] = []
  for (const change of changes) proposals.push(await approved(world, change))
  await world.advance(rules.changeDelaySeconds)
  for (const proposal of proposals) done(await world.chain.write.executeChange(cast.stranger, { proposal }))
}

/** A proposal with just enough approvals. Gives its number. */
export async function approved({ chain }: World, change: CouncilChange): Promise<number> {
  const [proposer, ...others] = cast.seats
  if (proposer === undefined) throw new Error('The council has no seats.')
  const { events } = done(await chain.write.propose(proposer, { change }))
  const proposed = events.find((event) => event.kind === 'changeProposed')
  assert.ok(proposed)
  const { proposal } = proposed
  for (const seat of others.slice(0, 2)) done(await chain.write.approveChange(seat, { proposal }))
  return proposal
}

/** The receipt of what must go through. */
export function done(outcome: Outcome<Receipt, ChainRefusal>): Receipt {
  assert.ok(outcome.ok, outcome.ok ? '' : `${outcome.refusal.code}: ${outcome.refusal.message}`)
  return outcome.value
}

/** What must be refused, with this code and at least these facts. */
export function refusedWith(
  outcome: Outcome<Receipt, ChainRefusal>,
  code: string,
  facts: ChainRefusal['facts'] = {},
): void {
  assert.ok(!outcome.ok, `It went through, and ${code} was right.`)
  assert.equal(outcome.refusal.code, code, outcome.refusal.message)
  for (const [name, value] of Object.entries(facts))
    assert.deepEqual(outcome.refusal.facts[name], value, name)
  assert.ok(outcome.refusal.message.length > 10)
}
