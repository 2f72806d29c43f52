/**
 * What lies on the desk on the day the visitor comes: parties' mandates for the people who act for them, and orders in various states,
 * made through the same functions that the desk uses.
 */

import { openOutbox } from '@specie/coin/outbox'
import { openReader } from '@specie/coin/reader'
import {
  advanceOrder,
  approveOrder,
  draftMandate,
  draftOrder,
  giveMandate,
  listOrders,
  type NewOrder,
  orderMessageChanged,
  orderSigning,
  signOrder,
} from '@specie/issuance'
import { coinUnits } from '@specie/units'
import type { Hex } from 'viem'
import { follow } from '../follow.ts'
import { freeBars, keyOf } from './acts.ts'
import { accountOf, addressOf, nameOf, type Slug, signerOf, withRole } from './cast.ts'
import { must, type Stage } from './stage.ts'

export async function layOrders(stage: Stage): Promise<void> {
  const { chain, programme, log } = stage
  const { settings, pool, rpcUrl } = programme
  if (settings === null) throw new Error('The demonstration is founded before anybody orders anything.')
  const { deployedAtBlock } = settings
  const quiet = () => {}
  const reader = await openReader({ pool, chain, deployedAtBlock, apply: follow, log: quiet })
  const signers = withRole('sponsor').map(({ slug }) => accountOf(slug))
  const outbox = await openOutbox({
    pool,
    rpcUrl,
    contracts: chain.contracts,
    deployedAtBlock,
    signers,
    changed: orderMessageChanged,
    log: quiet,
  })
  /** Until there is nothing to do: what is sent is mined at once here. */
  const settle = async () => {
    for (let rounds = 0; rounds < 1_000; rounds += 1) {
      const read = await reader.step()
      if (!read && !(await outbox.step())) return
    }
    throw new Error('The demonstration’s orders never came to rest.')
  }
  try {
    await settle()
    for (const mandate of mandates) await give(stage, mandate)
    await minted(stage, settle)
    await underWay(stage)
    await settle()
    log(`${await laid(stage)} orders on the desk`)
  } finally {
    await outbox.close()
    await reader.close()
  }
}

/** One that went all the way: its block is final once two more have come. */
async function minted(stage: Stage, settle: () => Promise<void>): Promise<void> {
  const order = await draft(stage, 'tamsin', {
    key: 'demonstration order 1',
    party: addressOf('lindvael'),
    kind: 'mint',
    content: { to: addressOf('osterwald'), amount: grams(2_500n), reference: reference(1) },
    why: 'Family account, purchase confirmed by letter',
  })
  await approve(stage, 'joren', order, 'Payment has arrived')
  await clear(stage, order, ['ines', 'ravi'])
  for (let blocks = 0; blocks < 3; blocks += 1) {
    await settle()
    await stage.clock.advance(12)
  }
}

async function underWay(stage: Stage): Promise<void> {
  await draft(stage, 'odile', {
    key: 'demonstration order 2',
    party: addressOf('lantern'),
    kind: 'mint',
    content: { to: addressOf('harbour'), amount: grams(18_000n), reference: reference(2) },
    why: 'Weekly subscription of the exchange',
  })
  const waiting = await draft(stage, 'tamsin', {
    key: 'demonstration order 3',
    party: addressOf('lindvael'),
    kind: 'mint',
    content: { to: addressOf('dorabel'), amount: grams(1_200n), reference: reference(3) },
    why: 'Workshop’s metal for the quarter',
  })
  await approve(stage, 'joren', waiting, 'Contract seen')
  await sign(stage, 'maya', waiting, 'clearance')
  await draft(stage, 'samira', {
    key: 'demonstration order 4',
    party: addressOf('saheel'),
    kind: 'retire',
    content: { amount: grams(500n) },
    why: 'Coins bought back in the market',
  })
  const [bar] = (await freeBars(stage, 1)).filter((one) => one.standard === 'lbma-gold')
  if (bar === undefined) throw new Error('Vault 1 has no bar without a title.')
  const opening = await draft(stage, 'nerys', {
    key: 'demonstration order 5',
    party: addressOf('pelagia'),
    kind: 'open',
    content: { vault: 1, barKey: keyOf(bar) },
    why: 'The fund wants this bar in its own name',
  })
  await approve(stage, 'pelagia', opening, 'Resolved by the trustees')
}

type Given = {
  readonly party: Slug
  readonly operator: Slug
  readonly as: Parameters<typeof draftMandate>[1]['capabilities']
}

const mandates: readonly Given[] = [
  { party: 'lindvael', operator: 'tamsin', as: ['draft', 'view'] },
  { party: 'lindvael', operator: 'joren', as: ['approve', 'view'] },
  { party: 'lantern', operator: 'odile', as: ['draft', 'view'] },
  { party: 'lantern', operator: 'kenji', as: ['approve', 'view'] },
  { party: 'saheel', operator: 'samira', as: ['draft', 'view'] },
  { party: 'pelagia', operator: 'nerys', as: ['draft', 'view'] },
  { party: 'felsgrund', operator: 'brann', as: ['operate', 'view'] },
]

async function give({ office }: Stage, { party, operator, as }: Given): Promise<void> {
  const drafted = must(
    await draftMandate(office, {
      party: addressOf(party),
      operator: addressOf(operator),
      name: nameOf(operator).split(',')[0] ?? nameOf(operator),
      capabilities: as,
      until: (await office.chain.now()) + 300 * 86_400,
    }),
    `draft the mandate of ${operator}`,
  )
  const { signature } = must(await signerOf(party).sign(drafted.typedData), `sign the mandate of ${operator}`)
  must(await giveMandate(office, { mandate: drafted.mandate, signature }), `give ${operator} a mandate`)
}

async function draft({ office }: Stage, by: Slug, order: NewOrder): Promise<string> {
  return must(await draftOrder(office, { key: addressOf(by) }, order), `draft an order as ${by}`).id
}

async function approve({ office }: Stage, by: Slug, order: string, why: string): Promise<void> {
  const request = { key: `demonstration approval ${order}`, order, why }
  must(await approveOrder(office, { key: addressOf(by) }, request), `approve an order as ${by}`)
  await advanceOrder(office, order)
}

async function clear(stage: Stage, order: string, officers: readonly Slug[]): Promise<void> {
  for (const officer of officers) await sign(stage, officer, order, 'clearance')
}

async function sign({ office }: Stage, by: Slug, order: string, what: 'clearance'): Promise<void> {
  const asked = must(await orderSigning(office, order, addressOf(by), what), `ask ${by} to sign`)
  const { signature } = must(await signerOf(by).sign(asked.typedData), `sign as ${by}`)
  const request = { key: `demonstration ${what} ${order}`, order, signature }
  must(await signOrder(office, { key: addressOf(by) }, request), `take the signature of ${by}`)
}

async function laid({ programme }: Stage): Promise<number> {
  return (await listOrders(programme.pool, { limit: 100 })).orders.length
}

function grams(count: bigint) {
  return coinUnits(count * 1_000_000n)
}

/** Plain numbers: a demonstration's references are the same every time. */
function reference(number: number): Hex {
  return `0x${number.toString(16).padStart(64, '0')}`
}
