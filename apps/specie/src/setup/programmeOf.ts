/** What a plan comes to for the contracts, the register and the council. */
import { createHash } from 'node:crypto'
import type { Address, CouncilChange, DeploymentWhat, ProgrammeRules } from '@specie/coin'
import { coinUnits } from '@specie/units'
import { getAddress } from 'viem'
import type { NamedParty } from '../programme/store.ts'
import { groups, type Plan } from './plan.ts'

export function rulesOf({ rules }: Plan): ProgrammeRules {
  return {
    maxAgeSeconds: rules.maxAgeDays * 86_400,
    raiseDelaySeconds: rules.raiseDelayHours * 3_600,
    changeDelaySeconds: rules.changeDelayDays * 86_400,
    quorum: rules.quorum,
  }
}

export function deploymentOf(plan: Plan): DeploymentWhat {
  const { coin, council } = plan
  return {
    names: {
      coinName: coin.name,
      coinSymbol: coin.symbol,
      titleName: `${coin.name} bar titles`,
      titleSymbol: `${coin.symbol}T`,
    },
    rules: rulesOf(plan),
    seats: council.seats.map(({ address }) => checksummed(address)),
    threshold: council.threshold,
  }
}

/** Of everything that a deployment writes into the contracts: a plan that differs in it is another deployment. */
export function planDigest(plan: Plan): string {
  return createHash('sha256')
    .update(JSON.stringify([plan.chainId, deploymentOf(plan)]))
    .digest('hex')
}

export function partiesOf(plan: Plan): readonly NamedParty[] {
  const seats = plan.council.seats.map((seat): NamedParty => ({ ...named(seat), role: 'council' }))
  const others = groups.flatMap((group) =>
    plan[group].map((one): NamedParty => ({ ...named(one), role: roles[group] })),
  )
  return [...seats, ...others]
}

/** Everything that the council must admit, in an order in which each can be carried out. */
export function bootstrapOf(plan: Plan): readonly CouncilChange[] {
  const sponsor = (name: string) => addressNamed(plan.sponsors, name)
  const custodian = (name: string) => addressNamed(plan.custodians, name)
  return [
    ...groups.flatMap((group) =>
      plan[group].map((one): CouncilChange => ({ kind: admits[group], party: checksummed(one.address) })),
    ),
    ...plan.vaults.map(
      (vault): CouncilChange => ({
        kind: 'addVault',
        sponsor: sponsor(vault.sponsor),
        custodian: custodian(vault.custodian),
        jurisdiction: vault.jurisdiction,
      }),
    ),
    ...plan.sponsors.map(
      ({ address, capKilograms }): CouncilChange => ({
        kind: 'raiseCap',
        sponsor: checksummed(address),
        cap: coinUnits(BigInt(capKilograms) * microgramsPerKilogram),
      }),
    ),
  ]
}

export function addressNamed(group: readonly { name: string; address: string }[], name: string): Address {
  const found = group.find((one) => one.name === name)
  if (found === undefined) throw new Error(`Nobody is called ${name}; the plan was not checked.`)
  return checksummed(found.address)
}

function named({ name, jurisdiction, address }: { name: string; jurisdiction: string; address: string }) {
  return { name, jurisdiction, address: checksummed(address) }
}

function checksummed(address: string): Address {
  return getAddress(address)
}

const roles = {
  sponsors: 'sponsor',
  custodians: 'custodian',
  auditors: 'auditor',
  guardians: 'guardian',
  officers: 'officer',
} as const satisfies Record<(typeof groups)[number], NamedParty['role']>

const admits = {
  sponsors: 'admitSponsor',
  custodians: 'admitCustodian',
  auditors: 'admitAuditor',
  guardians: 'admitGuardian',
  officers: 'admitOfficer',
} as const satisfies Record<(typeof groups)[number], CouncilChange['kind']>

const microgramsPerKilogram = 1_000_000_000n
