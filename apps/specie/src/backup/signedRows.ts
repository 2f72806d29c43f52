/**
 * The rows of a backup that count by a party's signature: mandates and revocations. A file that was written anew has digests that fit,
 * and signatures that do not; so each is checked against the programme that the file says it is of.
 */
import type { Chain, Digest } from '@specie/coin'
import { capabilities } from '@specie/evidence'
import { isGenuineMandate, isGenuineRevocation, type SignedFor } from '@specie/issuance'
import { type Address, type Hex, isAddress, isHex } from 'viem'
import { type CopiedRow, copiedRows } from './copiedRows.ts'
import { BackupRefused, type Manifest, type TableHead } from './manifest.ts'

export type SignedRows = {
  /** Takes what it needs of a table as it comes; of the others it takes nothing. */
  take(head: TableHead, rows: AsyncIterable<Buffer>): Promise<void>
  /** Throws BackupRefused, naming the row, where a signature is not its party's. */
  check(programme: Manifest['programme']): Promise<void>
}

/** With `wallets`, contracts that sign by ERC-1271 are asked at a node; without, only accounts' own signatures can be seen. */
export function signedRows(wallets?: Pick<Chain, 'walletAccepts'>): SignedRows {
  const mandates: CopiedRow[] = []
  const revocations: CopiedRow[] = []
  return {
    async take(head, rows) {
      const into =
        head.table === 'issuance.mandate'
          ? mandates
          : head.table === 'issuance.revocation'
            ? revocations
            : undefined
      if (into !== undefined) for await (const row of copiedRows(head.columns, rows)) into.push(row)
    },
    async check({ chainId, reserve }) {
      const where: SignedFor = { chainId, contracts: { reserve: reserve as Address }, ...wallets }
      for (const row of mandates)
        if (!(await isMandate(where, row))) throw notGenuine('mandate', row, wallets !== undefined)
      for (const row of revocations)
        if (!(await isRevocation(where, row))) throw notGenuine('revocation', row, wallets !== undefined)
    },
  }
}

async function isMandate(where: SignedFor, row: CopiedRow): Promise<boolean> {
  const signed = signedPart(row)
  const operator = row.operator ?? ''
  if (signed === null || !isAddress(operator)) return false
  const given = (row.capabilities ?? '').split(',')
  const mandate = {
    party: signed.party,
    operator,
    name: row.name ?? '',
    capabilities: capabilities.filter((one) => given.includes(one)),
    from: Number(row.from_time),
    until: Number(row.until_time),
    nonce: signed.nonce,
  }
  return isGenuineMandate(where, { mandate, signature: signed.signature })
}

async function isRevocation(where: SignedFor, row: CopiedRow): Promise<boolean> {
  const signed = signedPart(row)
  return signed !== null && isGenuineRevocation(where, signed)
}

function signedPart(row: CopiedRow): { party: Address; nonce: Digest; signature: Hex } | null {
  const { party, nonce, signature } = row
  return isAddress(party ?? '') && isHex(nonce) && isHex(signature)
    ? { party: party as Address, nonce, signature }
    : null
}

function notGenuine(what: string, { party, nonce, name }: CopiedRow, asked: boolean): BackupRefused {
  const whose = what === 'mandate' ? ` of “${name}”` : ''
  return new BackupRefused(
    'SIGNATURE_WRONG',
    [
      `The ${what}${whose} for ${party}, number ${nonce}, is not signed by that party.`,
      asked
        ? 'Whoever wrote this file, or the database it was made from, put the row there.'
        : 'Either the row was put there, or the party is a wallet contract, which only a node can ask: name one with --rpc URL.',
    ].join('\n'),
  )
}
