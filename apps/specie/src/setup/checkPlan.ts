/** What no single field shows: that every party is a person of its own, that enough of each kind are there, and that names lead somewhere. */
import { isDemoAddress, localChainId, ruleBounds } from '@specie/coin'
import { getAddress, isAddress, zeroAddress } from 'viem'
import { groups, type Plan } from './plan.ts'
import { rulesOf } from './programmeOf.ts'

export type Path = readonly (string | number)[]
export type PlanFault = { readonly path: Path; readonly message: string }

export function checkPlan(plan: Plan): readonly PlanFault[] {
  return [...addresses(plan), ...names(plan), ...rules(plan), ...seats(plan), ...vaults(plan)]
}

/** Everybody whom the plan names, with where. */
export function everybody(plan: Plan): readonly {
  readonly path: Path
  readonly role: string
  readonly name: string
  readonly address: string
}[] {
  return [
    ...plan.council.seats.map((seat, at) => ({
      ...seat,
      role: 'council seat',
      path: ['council', 'seats', at],
    })),
    ...groups.flatMap((group) =>
      plan[group].map(({ name, address }, at) => ({
        name,
        address,
        role: group.slice(0, -1),
        path: [group, at],
      })),
    ),
  ]
}

/** An address holds one role for ever, so it can stand here once only. */
function addresses(plan: Plan): readonly PlanFault[] {
  const faults: PlanFault[] = []
  const first = new Map<string, string>()
  for (const { path, role, name, address } of everybody(plan)) {
    const at = [...path, 'address']
    if (!isAddress(address)) {
      const right = getAddress(address.toLowerCase())
      faults.push({ path: at, message: `has a wrong checksum: a digit is mistyped, or ${right} is meant` })
      continue
    }
    const key = address.toLowerCase()
    if (plan.chainId !== localChainId && isDemoAddress(address))
      faults.push({
        path: at,
        message: 'has a key that the whole world knows; it stands for nobody on this chain',
      })
    if (key === zeroAddress) faults.push({ path: at, message: 'is the address of nobody' })
    const other = first.get(key)
    if (other !== undefined)
      faults.push({
        path: at,
        message: `is the address of ${other} already; an address has one role for ever`,
      })
    else first.set(key, `the ${role} ${name}`)
  }
  return faults
}

function names(plan: Plan): readonly PlanFault[] {
  const faults: PlanFault[] = []
  const seen = new Set<string>()
  for (const { path, name } of [
    ...everybody(plan),
    ...plan.vaults.map(({ name }, at) => ({ name, path: ['vaults', at] })),
  ]) {
    if (seen.has(name))
      faults.push({ path: [...path, 'name'], message: `is the name of somebody else already: ${name}` })
    seen.add(name)
  }
  return faults
}

function rules(plan: Plan): readonly PlanFault[] {
  const { changeDelaySeconds, maxAgeSeconds, quorum } = rulesOf(plan)
  const faults: PlanFault[] = []
  const { highest } = ruleBounds(maxAgeSeconds).changeDelay
  if (changeDelaySeconds > highest)
    faults.push({
      path: ['rules', 'changeDelayDays'],
      message: `is above a third of maxAgeDays: at most ${Math.floor(highest / 86_400)}`,
    })
  if (plan.auditors.length < quorum)
    faults.push({
      path: ['rules', 'quorum'],
      message: `asks for ${quorum} auditors, and ${plan.auditors.length} are listed; no statement could be signed`,
    })
  return faults
}

function seats(plan: Plan): readonly PlanFault[] {
  const { threshold, seats } = plan.council
  if (2 * threshold > seats.length && threshold < seats.length) return []
  const lowest = Math.floor(seats.length / 2) + 1
  return [
    {
      path: ['council', 'threshold'],
      message: `must be more than half of ${seats.length} seats and fewer than all: ${lowest} to ${seats.length - 1}`,
    },
  ]
}

function vaults(plan: Plan): readonly PlanFault[] {
  const faults: PlanFault[] = []
  const count = new Map<string, number>()
  for (const [at, { sponsor, custodian }] of plan.vaults.entries()) {
    for (const [field, name, group] of [
      ['sponsor', sponsor, plan.sponsors],
      ['custodian', custodian, plan.custodians],
    ] as const) {
      if (group.some((one) => one.name === name)) continue
      faults.push({
        path: ['vaults', at, field],
        message: `names no ${field}: it is one of ${group.map((one) => one.name).join(', ')}`,
      })
    }
    const mine = (count.get(sponsor) ?? 0) + 1
    count.set(sponsor, mine)
    if (mine > maxVaults)
      faults.push({
        path: ['vaults', at, 'sponsor'],
        message: `has ${maxVaults} vaults already, which is the most`,
      })
  }
  for (const [at, { name }] of plan.sponsors.entries())
    if (!count.has(name))
      faults.push({ path: ['sponsors', at, 'name'], message: 'has no vault: it could never issue anything' })
  return faults
}

/** `MAX_VAULTS` of the contracts. */
const maxVaults = 8
