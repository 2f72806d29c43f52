/** What somebody is about to sign, in words, made from the bytes that are signed and not from what the page says about them. */
import { barTitleAbi, coinAbi, councilAbi, logAnchorAbi, reserveAbi, settlementAbi } from '@specie/coin/abi'
import { sentencesOf } from '@specie/evidence/sentences'
import { type Abi, decodeFunctionData, type Hex, hexToString, isHex } from 'viem'
import { invalidParams, ProviderError } from '../eip1193.ts'
import type { Setting } from './setting.ts'

export type Field = { readonly name: string; readonly value: string }
export type Words = {
  readonly title: string
  readonly lines: readonly string[]
  readonly fields: readonly Field[]
}

/** The text of `personal_sign`: as it is, or as hex digits of its UTF-8. */
export function messageWords(given: unknown): Words & { readonly message: string } {
  if (typeof given !== 'string') throw new ProviderError(invalidParams, 'personal_sign takes a text.')
  const message = isHex(given) ? hexToString(given) : given
  const domain = /^(\S+) wants you to sign in with your Ethereum account:\n/.exec(message)?.[1]
  const title = domain === undefined ? 'Sign a message' : `Sign in to ${domain}`
  return { title, lines: message.split('\n').filter((line) => line !== ''), fields: [], message }
}

export function typedDataWords(data: TypedDataLike): Words {
  const fields = Object.entries(data.message).map(([name, value]) => ({ name, value: shown(value) }))
  return { title: titles[data.primaryType] ?? `Sign ${data.primaryType}`, lines: sentences(data), fields }
}

export function transactionWords(
  call: { readonly to: string; readonly data: Hex },
  { contracts }: Pick<Setting, 'contracts'>,
): Words {
  const contract = contracts.get(call.to.toLowerCase())
  const abi = contract === undefined ? undefined : abis[contract]
  if (contract === undefined || abi === undefined)
    return {
      title: 'Send a transaction',
      lines: [
        `To ${call.to}, which is no contract of this programme.`,
        'This wallet cannot read what it does.',
      ],
      fields: [{ name: 'data', value: call.data }],
    }
  const { functionName, args } = decodeFunctionData({ abi, data: call.data })
  const inputs = abi.find((item) => item.type === 'function' && item.name === functionName)
  const names = inputs?.type === 'function' ? inputs.inputs.map(({ name }) => name ?? '') : []
  return {
    title: 'Send a transaction',
    lines: [`Calls ${functionName} of the contract ${contract}.`],
    fields: (args ?? []).map((value, index) => ({
      name: names[index] || `argument ${index + 1}`,
      value: shown(value),
    })),
  }
}

export type TypedDataLike = {
  readonly primaryType: string
  readonly domain: { readonly name?: string; readonly chainId?: number; readonly verifyingContract?: string }
  readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>
  readonly message: Readonly<Record<string, unknown>>
}

/** A type that the programme does not know is signed field by field, with a warning. */
function sentences(data: TypedDataLike): readonly string[] {
  if (titles[data.primaryType] === undefined) return [unknownType]
  try {
    // The programme's own words for its own types; a message of another shape throws.
    return sentencesOf(data as unknown as Parameters<typeof sentencesOf>[0])
  } catch {
    return [unknownType]
  }
}

const unknownType = 'This wallet has no words for what is signed: read its fields.'

function shown(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, inner]) => `${name} ${shown(inner)}`)
      .join('; ')
  return 'nothing'
}

const abis: Readonly<Record<string, Abi>> = {
  reserve: reserveAbi,
  coin: coinAbi,
  barTitle: barTitleAbi,
  council: councilAbi,
  settlement: settlementAbi,
  logAnchor: logAnchorAbi,
}

const titles: Readonly<Record<string, string>> = {
  AllocatedUnencumberedGold: 'Swear to a vault’s gold',
  Clearance: 'Clear a decision',
  HoldConsent: 'Join in a hold',
  TitleRelease: 'Release a titled bar',
  BarRelease: 'Release a bar',
  Assumption: 'Take over what another owes',
  SettlementBatch: 'Settle with other members',
  TradeTicket: 'Agree to a trade',
  OperatorMandate: 'Give a mandate',
  MandateRevocation: 'End a mandate',
}
