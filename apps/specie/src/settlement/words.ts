/** Why something waits, and where a ticket or a round stands, in words for the people whose it is. */
import type { RecordedTicket, Round } from '@specie/settlement'
import { memberSignatures, officerSignatures, officersNeeded } from '@specie/settlement'
import type { LeftReason } from '@specie/settlement/netting'
import { printDecimal } from '@specie/units'

export type AssetWords = ReadonlyMap<string, { readonly symbol: string; readonly decimals: number }>

export function whyLeft(reason: LeftReason, assets: AssetWords): string {
  switch (reason.code) {
    case 'NOT_DUE':
      return `It is due from ${new Date(Number(reason.due) * 1000).toISOString()}.`
    case 'MEMBER_OUT':
      return `${reason.member} cannot take part now${outWords[reason.why]}.`
    case 'SHORT':
      return `${reason.member} is short of ${printUnits(reason.missing, reason.asset, assets)}, with all that comes in.`
    case 'TITLE_NOT_THERE':
      return `Title ${reason.title} is not its debtor’s to give then, or the Settlement may not move it.`
    case 'GROUP_LEFT':
      return 'Its ticket settles whole, and another leg of it cannot.'
    case 'PAIR_LEFT':
      return 'What its creditor owes its debtor cannot settle: neither pays first.'
    case 'BATCH_FULL':
      return 'One batch holds no more: it is for the next round.'
  }
}

export function printUnits(units: bigint, asset: string, assets: AssetWords): string {
  const known = assets.get(asset.toLowerCase())
  if (known === undefined) return `${units} units of ${asset}`
  const text = printDecimal(units, known.decimals)
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text} ${known.symbol}`
}

export function ticketSays({ state, signatures, ticket }: RecordedTicket, isSettled: boolean): string {
  if (isSettled) return 'Settled.'
  switch (state) {
    case 'drafted': {
      const signed = new Set(signatures.map(({ member }) => member))
      const waiting = [ticket.first, ticket.second].filter((one) => !signed.has(one))
      return waiting.length === 0
        ? 'It waits for one more person: a member has two sign, or a key that signed may no longer trade for it.'
        : `It waits for ${waiting.join(' and ')} to sign. Nothing is owed yet.`
    }
    case 'agreed':
      return ticket.legs.length === 0
        ? 'Both agreed that nothing is owed any more.'
        : 'Agreed: it is owed, and settles with a round.'
    case 'cancelled':
      return 'Ended before it was agreed.'
    case 'replaced':
      return 'Another ticket took its place.'
  }
}

export function roundSays(round: Round): string {
  const missing = round.content.members.filter((_, place) => memberSignatures(round)[place] === null)
  const officers = officersNeeded - officerSignatures(round).length
  switch (round.state) {
    case 'proposed': {
      if (round.told !== null) return `It waits for the screening: ${round.told}.`
      if (round.clearance === null) return 'It is being screened.'
      const waits = [
        ...(missing.length === 0 ? [] : [missing.join(', ')]),
        ...(officers <= 0 ? [] : [officers === 1 ? 'one officer' : 'two officers']),
      ]
      return waits.length === 0
        ? 'Everybody has signed.'
        : `It waits for the signatures of ${waits.join(' and ')}.`
    }
    case 'ready':
      return 'Everybody has signed: it goes to the chain.'
    case 'sent':
      return 'It is sent, and in no recorded block yet.'
    case 'included':
      return 'Settled in a block that is not final yet.'
    case 'final':
      return 'Settled for good.'
    case 'ended':
      return round.whyEnded ?? 'It ended.'
  }
}

/** What the chain shows is said; what the screening thinks of somebody is for officers alone. */
const outWords = {
  frozen: ': its account is frozen',
  silent: '',
  suspended: ': it is not admitted, or suspended',
  uncleared: '',
} as const
