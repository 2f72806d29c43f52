/** What the settlement's commands share: the member that is acted for, legs as people type them, and refusals in the office's words. */
import type { Address, Digest } from '@specie/coin'
import type { AskedLeg, Asset } from '@specie/settlement'
import { type Outcome, parseDecimal, printDecimal } from '@specie/units'
import type { Refusal } from '../../server/desk/refusals.ts'
import type { CommonOptions } from '../../terminal/act.ts'
import { misuse } from '../../terminal/failure.ts'
import type { DeedOptions } from '../deeds.ts'
import { inOfficeWords } from '../officeRefusals.ts'
import type { Session } from '../session.ts'

export type MemberOptions = DeedOptions & CommonOptions & { readonly for?: string }

export async function value<T>(outcome: Outcome<T, Refusal>): Promise<T> {
  if (outcome.ok) return outcome.value
  throw await inOfficeWords(outcome.refusal)
}

/** The member that `--for` names; the key's own account without it. */
export async function memberOf(session: Session, options: MemberOptions): Promise<Address> {
  if (options.for !== undefined) return session.names.addressOf(options.for)
  return (await session.actor(options)).signer.address
}

export async function assetsOf({ office, programme }: Session): Promise<readonly Asset[]> {
  const { admittedAssets } = await import('@specie/settlement')
  const coin = programme.settings?.coin
  if (coin === undefined) throw new Error('A programme that is open has a coin.')
  return admittedAssets(office.pool, { address: office.chain.contracts.coin, ...coin })
}

/** `1,250.5 MGG`, or `title 12`. */
export function legOf(text: string, assets: readonly Asset[]): AskedLeg {
  const title = /^title\s+([1-9][0-9]{0,15})$/i.exec(text.trim())
  if (title !== null) return { kind: 'title', title: Number(title[1]) }
  const { asset, amount } = amountOf(text, assets)
  return { kind: 'amount', asset: asset.address, amount }
}

/** `1,250.5 MGG` as whole units of the asset. */
export function amountOf(
  text: string,
  assets: readonly Asset[],
): { readonly asset: Asset; readonly amount: bigint } {
  const found = /^([0-9][0-9,.]*)\s+([A-Za-z0-9]{1,12})$/.exec(text.trim())
  const asset = assets.find(({ symbol }) => symbol.toLowerCase() === found?.[2]?.toLowerCase())
  if (found === null || asset === undefined)
    return misuse(
      `${JSON.stringify(text)} is no amount of an asset.`,
      `As "1250.5 ${assets[0]?.symbol ?? 'COIN'}" or "title 12". There are: ${assets.map(({ symbol }) => symbol).join(', ')}.`,
    )
  const parsed = parseDecimal(found[1] ?? '', { decimals: asset.decimals, groupMark: ',' })
  if (!parsed.ok) return misuse(`${JSON.stringify(text)}: ${parsed.refusal.message}`)
  return { asset, amount: parsed.value }
}

export function printAmount(assets: readonly Asset[], address: Address, units: bigint): string {
  const asset = assets.find((one) => one.address === address)
  if (asset === undefined) return `${units} units of ${address}`
  const text = printDecimal(units < 0n ? -units : units, asset.decimals)
  const size = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return `${units < 0n ? '-' : ''}${size} ${asset.symbol}`
}

export function digestOf(text: string): Digest {
  if (/^0x[0-9a-f]{64}$/.test(text)) return text as Digest
  return misuse(`${JSON.stringify(text)} is no digest.`, '0x and 64 hex digits in lower case would be right.')
}

export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
