/** What the engine is given for a round: what is owed and due, and what the chain says there is, all of one recorded block. */
import type { Address, Block } from '@specie/coin'
import { readTip } from '@specie/coin/reader'
import type { Office } from '@specie/issuance'
import { contractLimits, type NettingInput, type OutReason } from '../netting/input.ts'
import { agreedPairs } from '../store/members.ts'
import { listObligations, type OwedNow } from '../store/obligations.ts'

export type Gathered = {
  readonly input: NettingInput
  /** The recorded block that balances and nonces are of; what settled up to it is not open any more. */
  readonly block: Block
  /** Of every member in it. */
  readonly nonces: ReadonlyMap<Address, number>
  /** The journals' lengths, by title. */
  readonly journals: ReadonlyMap<bigint, number>
}

/**
 * Null before anything is recorded. Obligations are read after the block is: what settles later changes the members' nonces, so that a batch
 * made from this cannot happen beside it.
 */
export async function gather(
  office: Office,
  silent: ReadonlySet<Address> = new Set(),
): Promise<Gathered | null> {
  const { pool, chain } = office
  const tip = await readTip(pool)
  if (tip === null) return null
  const { head: block } = tip
  const now = await chain.now()
  const at = block.number
  const [open, agreed, parties, reserve] = await Promise.all([
    listObligations(pool, { state: 'open', dueBy: BigInt(now) }),
    agreedPairs(pool),
    chain.readParties(at),
    chain.readReserve(at),
  ])
  const members = [...new Set(open.flatMap(({ debtor, creditor }) => [debtor, creditor]))]
  const standing = new Set(parties.members.filter(({ stands }) => stands).map(({ address }) => address))
  const out = new Map<Address, OutReason>()
  const nonces = new Map<Address, number>()
  await inTurns(members, async (member) => {
    const [frozen, nonce] = await Promise.all([chain.frozen(member, at), chain.settlementNonce(member, at)])
    nonces.set(member, nonce)
    if (!standing.has(member)) out.set(member, 'suspended')
    else if (frozen !== undefined) out.set(member, 'frozen')
    else if (silent.has(member)) out.set(member, 'silent')
  })
  const { titles, journals } = await titlesOf(office, open, { at, reserve })
  const input: NettingInput = {
    obligations: open,
    balances: await balancesOf(office, open, at),
    titles,
    at: BigInt(now),
    out,
    agreed,
    limits: contractLimits,
  }
  return { input, block, nonces, journals }
}

async function balancesOf({ chain }: Office, open: readonly OwedNow[], at: number) {
  const pairs = new Map<string, { member: Address; asset: Address }>()
  for (const { debtor, owed } of open)
    if (owed.kind === 'amount') pairs.set(`${debtor} ${owed.asset}`, { member: debtor, asset: owed.asset })
  const balances = new Map<Address, Map<Address, bigint>>()
  await inTurns([...pairs.values()], async ({ member, asset }) => {
    const has = await chain.spendable(asset, member, at)
    const own = balances.get(member) ?? new Map<Address, bigint>()
    balances.set(member, own.set(asset, has))
  })
  return balances
}

async function titlesOf(
  { chain }: Office,
  open: readonly OwedNow[],
  {
    at,
    reserve,
  }: { readonly at: number; readonly reserve: Awaited<ReturnType<Office['chain']['readReserve']>> },
) {
  const wanted = new Set(open.flatMap(({ owed }) => (owed.kind === 'title' ? [owed.title] : [])))
  const titles = new Map<bigint, Address>()
  const journals = new Map<bigint, number>()
  await inTurns([...wanted], async (title) => {
    const [owner, live] = await Promise.all([
      chain.spendableTitle(Number(title), at),
      chain.readTitle(Number(title), at),
    ])
    if (owner === undefined || live === undefined) return
    titles.set(title, owner)
    const vault = reserve.vaults.find((one) => one.vault === live.vault)
    if (vault !== undefined) journals.set(title, vault.journalLength)
  })
  return { titles, journals }
}

/** A node is asked for so many at a time. */
async function inTurns<One>(all: readonly One[], ask: (one: One) => Promise<void>): Promise<void> {
  for (let place = 0; place < all.length; place += atOnce)
    await Promise.all(all.slice(place, place + atOnce).map(ask))
}

const atOnce = 32
