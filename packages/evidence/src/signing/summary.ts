/** What a person swears to, in words and figures, made from the typed data and what lies behind their hashes: who signs reads this, not hex. */
import { coinsFor, micrograms, printCoins, printTroyOunces, toBigint } from '@specie/units'
import type { SignableData } from '../signed/typedData.ts'
import { barOfLine, type SignedContent } from './content.ts'
import { fieldsOf, grams, sentencesOf, time } from './sentences.ts'

/** Lines for a person. Every field of the signed struct is in them, and of the content, which the caller has checked (contentFlaw). */
export function summaryOf(data: SignableData, content?: SignedContent): readonly string[] {
  return [
    ...sentencesOf(data),
    ...(content === undefined ? [] : contentLines(data, content)),
    `Holds only on chain ${data.domain.chainId} at ${data.domain.name} ${data.domain.verifyingContract}.`,
  ]
}

/** The deed itself: who, to whom, how much, which bar. */
function contentLines(data: SignableData, content: SignedContent): readonly string[] {
  const field = fieldsOf(content)
  const coins = () =>
    `${printCoins(coinsFor(micrograms(BigInt(field('amount')))))} coins (${grams(field('amount'))})`
  if (content.nets !== undefined) {
    const assets = data.message.assets ?? content.assets ?? []
    const nets = typeof content.nets === 'string' ? [] : content.nets
    const legs = typeof content.titleLegs === 'string' ? [] : (content.titleLegs ?? [])
    const members = content.members === undefined ? [] : [`Members in order: ${field('members')}.`]
    return [
      ...members,
      ...nets.map(
        (one, index) =>
          `Nets in asset ${assets[index] ?? index}, in its smallest unit, the members in order: ${one}`,
      ),
      ...legs.map((leg) => {
        const [title, from, to, journalLength] = leg.split(' ')
        return `Title ${title} goes from ${from} to ${to}; journal length ${journalLength}.`
      }),
      ...(content.deadline === undefined
        ? []
        : [`Until ${time(field('deadline'))}. Obligations: ${field('obligationsRoot')}`]),
    ]
  }
  if (content.line !== undefined) {
    const departure =
      content.vault === undefined
        ? []
        : [
            `The bar leaves vault ${field('vault')}; its last departure before this one: entry ${field('goneAt')} (0: none).`,
          ]
    const unbound =
      content.vault === undefined ? [] : ['The weight is what the list says; the stamp is what is signed.']
    return [...departure, ...barLines(field('line')), ...unbound]
  }
  if (content.sponsor !== undefined)
    return [`Sponsor ${field('sponsor')} issues ${coins()} to ${field('to')}.`, `Reference: ${field('ref')}`]
  if (content.from !== undefined)
    return [
      `Sponsor ${field('to')} takes over ${coins()} of what ${field('from')} owes.`,
      `Reference: ${field('ref')}`,
    ]
  if (content.title !== undefined)
    return [`Title ${field('title')} of ${field('owner')} is given up for its bar.`]
  return [`${field('member')} becomes a member of the settlement.`]
}

/** A bar as its stamp and its list say. A line that is none was refused before. */
function barLines(line: string): readonly string[] {
  const bar = barOfLine(line)
  if (bar === null) throw new RangeError(`This is no line of a weight list: ${line}`)
  const stamp = `${bar.brand} ${bar.serial}${bar.year === null ? '' : ` (${bar.year})`}`
  return [
    `Bar ${stamp}, ${bar.metal}, backs ${grams(String(toBigint(bar.counted)))} (${printTroyOunces(bar.counted)}).`,
    `Its line on the list: ${line}`,
  ]
}
