/** A member's day on paper: balances, every movement, trades, what is still owed, titles; at its foot the digest of the CSV that says the same. */
import type { Address } from '@specie/coin'
import { type DayStatement, signed, statementCsv, statementDigest } from '@specie/settlement/statement'
import { micrograms, printGrams } from '@specie/units'
import { paper } from '../report/paper.ts'

export function statementPdf(
  statement: DayStatement,
  nameOf: (address: Address) => string,
): Promise<Uint8Array> {
  const { day, member, movements, lines, trades, owed, titles, assets, feesAgreedOutside } = statement
  const digest = statementDigest(statementCsv(statement, nameOf))
  const figure = (asset: Address | null, units: bigint | null) => {
    const known = assets.find(({ address }) => address === asset)
    return units === null || known === undefined ? '' : `${signed(units, known.decimals)} ${known.symbol}`
  }
  const time = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19)
  return paper(
    {
      title: `Settlement statement of ${nameOf(member)}, ${day}`,
      foot: `${nameOf(member)} ${day} · CSV ${digest}`,
      made: new Date(`${day}T23:59:59Z`),
    },
    (write) => {
      write.title(`Settlement statement, ${day}`)
      write.line(
        `${nameOf(member)}, ${member}. Of final blocks of the day in UTC; figures are exact. Fees that members agree on elsewhere are not settled here.`,
      )
      write.heading('Balances')
      write.table(
        [
          { name: 'asset', part: 2 },
          { name: 'opening', part: 3, right: true },
          { name: 'received', part: 3, right: true },
          { name: 'paid', part: 3, right: true },
          { name: 'closing', part: 3, right: true },
        ],
        movements.map((one) => [
          one.asset.symbol,
          one.opening === null ? 'not on record' : figure(one.asset.address, one.opening),
          figure(one.asset.address, one.in),
          figure(one.asset.address, one.out),
          one.closing === null ? 'not on record' : figure(one.asset.address, one.closing),
        ]),
      )
      write.heading('Movements')
      write.table(
        [
          { name: 'time', part: 2 },
          { name: 'amount', part: 4, right: true },
          { name: 'with', part: 5 },
          { name: 'kind', part: 2 },
          { name: 'reference', part: 3 },
          { name: 'round', part: 1, right: true },
        ],
        lines.map((one) => [
          time(one.at),
          figure(one.asset, one.units),
          nameOf(one.counterparty),
          one.kind,
          one.reference,
          one.round === null ? '' : String(one.round),
        ]),
      )
      write.heading('Trades agreed')
      write.table(
        [
          { name: 'reference', part: 3 },
          { name: 'kind', part: 4 },
          { name: 'with', part: 5 },
          { name: 'value date', part: 2 },
        ],
        trades.map((one) => [one.reference, one.kind, nameOf(one.counterparty), one.valueDate]),
      )
      write.heading('Still owed')
      write.table(
        [
          { name: 'reference', part: 3 },
          { name: 'with', part: 5 },
          { name: 'what', part: 4, right: true },
        ],
        owed.map((one) => [
          one.reference,
          nameOf(one.counterparty),
          one.title === null ? figure(one.asset, one.units) : `title ${one.title}`,
        ]),
      )
      if (feesAgreedOutside.length > 0) {
        write.heading('Fees agreed outside, as the member entered them')
        write.table(
          [
            { name: 'amount', part: 4, right: true },
            { name: 'for', part: 8 },
          ],
          feesAgreedOutside.map((one) => [figure(one.asset, one.units), one.what]),
        )
      }
      write.heading('Titles held')
      write.table(
        [
          { name: 'title', part: 1 },
          { name: 'vault', part: 1 },
          { name: 'fine gold', part: 2, right: true },
          { name: 'bar', part: 6 },
        ],
        titles.map((one) => [
          String(one.title),
          String(one.vault),
          printGrams(micrograms(one.fineMicrograms)),
          one.barKey,
        ]),
      )
    },
  )
}
