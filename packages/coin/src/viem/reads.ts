/** The port's reads on a real node. What belongs together is of one block, and one request. */
import { coinUnits, micrograms } from '@specie/units'
import { decodeFunctionData, type Hex, isAddressEqual, parseAbi } from 'viem'
import { barTitleAbi } from '../generated/barTitle.ts'
import { coinAbi } from '../generated/coin.ts'
import { councilAbi } from '../generated/council.ts'
import { logAnchorAbi } from '../generated/logAnchor.ts'
import { reserveAbi } from '../generated/reserve.ts'
import { settlementAbi } from '../generated/settlement.ts'
import type { Reads, Submission } from '../port/chain.ts'
import type { Address, Digest, FreezeState, ProgrammeContracts, TitleState } from '../port/state.ts'
import { blockAt, consistently, headerAt, pendingTime } from './blocks.ts'
import { clearancesIn } from './clearances.ts'
import { creationsIn } from './creations.ts'
import { readEvents, readEventsIn } from './logs.ts'
import type { Client } from './network.ts'
import { partyIndex } from './partyIndex.ts'
import { readParties } from './readParties.ts'
import { readProposals } from './readProposals.ts'
import { readReserve } from './readReserve.ts'
import { numbersFrom1 } from './sequence.ts'
import { spendableOf, spendableTitle, tokenAt } from './spendable.ts'

export function reads(client: Client, contracts: ProgrammeContracts, deployedAtBlock: number): Reads {
  const reserve = { address: contracts.reserve, abi: reserveAbi } as const
  const coin = { address: contracts.coin, abi: coinAbi } as const
  const barTitle = { address: contracts.barTitle, abi: barTitleAbi } as const
  const council = { address: contracts.council, abi: councilAbi } as const
  const settlement = { address: contracts.settlement, abi: settlementAbi } as const
  const admitted = partyIndex(client, contracts, deployedAtBlock)

  const titleAt = async (title: number, at: { blockNumber?: bigint }): Promise<TitleState | undefined> => {
    const found = await client.readContract({
      ...reserve,
      functionName: 'title',
      args: [BigInt(title)],
      ...at,
    })
    if (found.fine === 0n) return undefined
    const owner = await client.readContract({
      ...barTitle,
      functionName: 'ownerOf',
      args: [BigInt(title)],
      ...at,
    })
    return {
      title,
      owner,
      sponsor: found.sponsor,
      vault: Number(found.vault),
      barKey: found.barKey,
      fine: micrograms(found.fine),
    }
  }

  return {
    head: () => blockAt(client, 'latest'),
    now: () => pendingTime(client),
    finalized: () => blockAt(client, 'finalized'),
    block: (number) => blockAt(client, number),
    header: (number) => headerAt(client, number),

    readReserve: (at) =>
      consistently(client, at, (block) => readReserve(client, { reserve, coin }, block, admitted)),
    readParties: (at) =>
      consistently(client, at, (block) => readParties(client, { reserve, council }, block, admitted)),
    readProposals: (at) => consistently(client, at, (block) => readProposals(client, council, block)),
    readTitles: (at) =>
      consistently(client, at, async (block) => {
        const blockNumber = BigInt(block.number)
        const last = await client.readContract({ ...reserve, functionName: 'lastTitle', blockNumber })
        const titles = await Promise.all(
          numbersFrom1(Number(last)).map((title) => titleAt(title, { blockNumber })),
        )
        return titles.filter((title) => title !== undefined)
      }),
    readTitle: (title, at) => consistently(client, at, (block) => titleAt(title, numbered(block.number))),
    readJournal: (vault, at) =>
      consistently(client, at, async (block) => {
        const blockNumber = BigInt(block.number)
        const id = BigInt(vault)
        const length = await client.readContract({
          ...reserve,
          functionName: 'journalLength',
          args: [id],
          blockNumber,
        })
        const entries = await Promise.all(
          numbersFrom1(Number(length)).map((entry) =>
            client.readContract({
              ...reserve,
              functionName: 'journal',
              args: [id, BigInt(entry)],
              blockNumber,
            }),
          ),
        )
        return entries.map((entry) => entry.total)
      }),

    async goneAt(vault, barKey, at) {
      const args = [BigInt(vault), barKey] as const
      return Number(await client.readContract({ ...reserve, functionName: 'goneAt', args, ...numbered(at) }))
    },
    async challengedFor(vault, barKey, at) {
      const args = [BigInt(vault), barKey] as const
      return Number(
        await client.readContract({ ...reserve, functionName: 'challengedFor', args, ...numbered(at) }),
      )
    },
    async lastHold(party, vault, at) {
      const args = [party, BigInt(vault)] as const
      return Number(
        await client.readContract({ ...reserve, functionName: 'lastHold', args, ...numbered(at) }),
      )
    },
    usedOrder: (order, at) =>
      client.readContract({ ...reserve, functionName: 'usedOrder', args: [order], ...numbered(at) }),
    async titleOf(barKey, at) {
      const title = await client.readContract({
        ...reserve,
        functionName: 'titleOf',
        args: [barKey],
        ...numbered(at),
      })
      return title === 0n ? undefined : Number(title)
    },
    async balanceOf(account, at) {
      return coinUnits(
        await client.readContract({ ...coin, functionName: 'balanceOf', args: [account], ...numbered(at) }),
      )
    },
    async allowance(owner, spender, at) {
      const args = [owner, spender] as const
      return coinUnits(
        await client.readContract({ ...coin, functionName: 'allowance', args, ...numbered(at) }),
      )
    },
    frozen: (account, at) =>
      consistently(client, at, (block) => freezeAt(client, coin, account, numbered(block.number))),
    async permitNonce(owner, at) {
      return Number(
        await client.readContract({ ...coin, functionName: 'nonces', args: [owner], ...numbered(at) }),
      )
    },
    async settlementNonce(member, at) {
      return Number(
        await client.readContract({ ...settlement, functionName: 'nonce', args: [member], ...numbered(at) }),
      )
    },
    spendable: (asset, account, at) => spendableOf(client, contracts, { asset, account }, numbered(at)),
    spendableTitle: (title, at) => spendableTitle(client, contracts, title, numbered(at)),
    token: (asset, at) => tokenAt(client, asset, numbered(at)),
    async anchoredLog(log, at) {
      const [size, anchoredAt, root] = await client.readContract({
        address: contracts.logAnchor,
        abi: logAnchorAbi,
        functionName: 'head',
        args: [log],
        ...numbered(at),
      })
      return size === 0n ? undefined : { size: Number(size), root, anchoredAt: Number(anchoredAt) }
    },
    creations: (block) => creationsIn(client, block),
    async codeAt(address, at) {
      return (await client.getCode({ address, ...numbered(at) })) ?? '0x'
    },
    eventsIn: (block) => readEventsIn(client, contracts, block),
    async events({ from, to }) {
      const first = Math.max(from, deployedAtBlock)
      const last = to ?? (await blockAt(client, 'latest')).number
      return readEvents(client, contracts, first, last)
    },
    submissions: (transaction) => submissionsIn(client, contracts.reserve, transaction),
    clearances: (transaction) => clearancesIn(client, transaction),
    async countedOnChain(vault, at) {
      const args = [BigInt(vault)] as const
      return micrograms(
        await client.readContract({ ...reserve, functionName: 'counted', args, ...numbered(at) }),
      )
    },
    walletAccepts: (wallet, digest, signature, at) =>
      walletAccepts(client, wallet, digest, signature, numbered(at)),
  }
}

type At = { readonly blockNumber: bigint } | Record<never, never>

function numbered(at: number | undefined): At {
  return at === undefined ? {} : { blockNumber: BigInt(at) }
}

async function freezeAt(
  client: Client,
  coin: { readonly address: Address; readonly abi: typeof coinAbi },
  account: Address,
  at: At,
): Promise<FreezeState | undefined> {
  const [inForce, freeze, lapse] = await Promise.all([
    client.readContract({ ...coin, functionName: 'isFrozen', args: [account], ...at }),
    client.readContract({ ...coin, functionName: 'frozen', args: [account], ...at }),
    client.readContract({ ...coin, functionName: 'FREEZE_LAPSE', ...at }),
  ])
  if (!inForce) return undefined
  return {
    account,
    since: Number(freeze.since),
    officer: freeze.officer,
    evidence: freeze.evidence,
    confirmed: freeze.confirmed,
    lifting: BigInt(freeze.lifting) === 0n ? null : freeze.lifting,
    lapsesAt: freeze.confirmed ? null : Number(freeze.since + lapse),
  }
}

async function submissionsIn(
  client: Client,
  reserve: Address,
  transaction: Digest,
): Promise<readonly Submission[]> {
  const { to, input } = await client.getTransaction({ hash: transaction })
  if (to === null || !isAddressEqual(to, reserve)) return []
  const { functionName, args } = decodeFunctionData({ abi: reserveAbi, data: input })
  if (functionName !== 'submit') return []
  const [statement, signatures] = args
  return [
    {
      statement: {
        vault: Number(statement.vault),
        asOf: Number(statement.asOf),
        seen: Number(statement.seen),
        barCount: statement.barCount,
        fineGold: micrograms(statement.fineGold),
        barRoot: statement.barRoot,
        listDigest: statement.listDigest,
      },
      signatures: signatures.map(({ signer, signature }) => ({ signer, signature })),
    },
  ]
}

export async function walletAccepts(
  client: Client,
  wallet: Address,
  digest: Digest,
  signature: Hex,
  at: At,
): Promise<boolean> {
  const code = await client.getCode({ address: wallet, ...at })
  if (code === undefined) return false
  try {
    const answer = await client.readContract({
      address: wallet,
      abi: erc1271,
      functionName: 'isValidSignature',
      args: [digest, signature],
      ...at,
    })
    return answer === erc1271Magic
  } catch (error) {
    // A wallet that reverts does not accept; a node that does not answer is another matter.
    if (error instanceof Error && error.name === 'ContractFunctionExecutionError') return false
    throw error
  }
}

const erc1271 = parseAbi(['function isValidSignature(bytes32, bytes) view returns (bytes4)'])
const erc1271Magic = '0x1626ba7e'
