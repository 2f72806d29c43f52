/** The reserve report on paper: the kept data, laid out; the same report gives the same file. English, with the fonts that every reader has. */
import { type ReserveReport, rulesServed } from '@specie/evidence'
import { basisPoints, micrograms, printGrams, printPercent } from '@specie/units'
import { paper, type Writer } from './paper.ts'

export function reportPdf(report: ReserveReport, digest: string): Promise<Uint8Array> {
  return paper(
    {
      title: `${report.programme}: reserve report ${report.month}`,
      foot: `${report.programme} ${report.month} · data ${digest}`,
      made: new Date(report.asOf),
    },
    (write) => {
      head(write, report)
      tokens(write, report)
      reserve(write, report)
      composition(write, report)
      custody(write, report)
      statements(write, report)
      changes(write, report)
      incidents(write, report)
      rules(write)
    },
  )
}

function head(write: Writer, report: ReserveReport): void {
  write.title(`${report.programme}: reserve report, ${report.month}`)
  write.line(
    `Figures as of ${report.asOf}, block ${report.chain.block.number} of chain ${report.chain.chainId}. One token is one gram of fine ${report.metal}; weights are exact to the microgram in the data of which this is a print.`,
  )
}

function tokens(write: Writer, { tokens: found }: ReserveReport): void {
  write.heading('Tokens outstanding')
  write.facts([
    ['tokens in circulation', grams(found.outstandingMicrograms)],
    ['owed as titles of bars', grams(found.titledMicrograms)],
    ['owed in all', grams(found.owedMicrograms)],
  ])
  write.table(
    [
      { name: 'sponsor', part: 4 },
      { name: 'issued', part: 2, right: true },
      { name: 'titled', part: 2, right: true },
      { name: 'gold that counts', part: 2, right: true },
      { name: 'free', part: 2, right: true },
      { name: 'short', part: 2, right: true },
    ],
    found.sponsors.map((one) => [
      one.name,
      grams(one.issuedMicrograms),
      grams(one.titledMicrograms),
      grams(one.assetsMicrograms),
      grams(one.freeMicrograms),
      grams(one.shortfallMicrograms),
    ]),
  )
}

function reserve(write: Writer, { reserve: found }: ReserveReport): void {
  write.heading('The reserve')
  write.facts([
    ['gold that counts', grams(found.countedMicrograms)],
    ['on the lists', grams(found.listedMicrograms)],
    ['waiting for its delay', grams(found.waitingMicrograms)],
    ['coverage', found.coverageBasisPoints === null ? 'nothing is owed' : percent(found.coverageBasisPoints)],
    ['wholly backed, sponsor by sponsor', found.fullyBacked ? 'yes' : 'NO'],
    ...(found.without === null
      ? []
      : ([
          [`without vault ${found.without.vault.vault}`, percent(found.without.vault.coverageBasisPoints)],
          [`without ${found.without.custodian.name}`, percent(found.without.custodian.coverageBasisPoints)],
          [
            `without ${found.without.jurisdiction.code}`,
            percent(found.without.jurisdiction.coverageBasisPoints),
          ],
        ] as const)),
    [
      'value',
      found.value === null
        ? 'not stated: no price was named'
        : `${BigInt(found.value.amount).toLocaleString('en')} ${found.value.currency} at ${found.value.pricePerTroyOunce} an ounce (${found.value.source})`,
    ],
  ])
}

function composition(write: Writer, { reserve: { composition: found } }: ReserveReport): void {
  write.heading('Composition')
  for (const [name, parts] of [
    ['standard', found.byStandard],
    ['refiner', found.byRefiner],
    ['year', found.byYear],
  ] as const) {
    write.table(
      [
        { name, part: 5 },
        { name: 'bars', part: 2, right: true },
        { name: 'counts', part: 3, right: true },
      ],
      parts.map((one) => [one.what, String(one.bars), grams(one.countedMicrograms)]),
    )
  }
  for (const { reason, bars } of found.notCounted)
    write.line(`${bars} bars are listed and count nothing: ${reason}`)
}

function custody(write: Writer, { custody: found }: ReserveReport): void {
  write.heading('Custody')
  write.table(
    [
      { name: 'vault', part: 3 },
      { name: 'custodian', part: 3 },
      { name: 'sponsor', part: 3 },
      { name: 'bars', part: 1, right: true },
      { name: 'counts', part: 2.6, right: true },
      { name: 'counted on', part: 1.8 },
      { name: 'lapses', part: 1.8 },
    ],
    found.map((one) => [
      `${one.name}, ${one.place} (${one.jurisdiction})`,
      one.custodian.name,
      one.sponsor.name,
      String(one.bars),
      grams(one.countedMicrograms),
      one.asOf?.slice(0, 10) ?? 'never',
      one.lapsesAt?.slice(0, 10) ?? '',
    ]),
  )
}

function statements(write: Writer, { statements: found }: ReserveReport): void {
  write.heading('Statements of the month, and who signed them')
  write.table(
    [
      { name: 'vault', part: 1 },
      { name: 'counted on', part: 2 },
      { name: 'gold', part: 2, right: true },
      { name: 'signed by', part: 5 },
      { name: 'list', part: 5 },
    ],
    found.map((one) => [
      String(one.vault),
      one.asOf.slice(0, 10),
      grams(one.goldMicrograms),
      one.signers.map(({ name }) => name).join(', '),
      one.listDigest,
    ]),
  )
}

function changes(write: Writer, { changes: found }: ReserveReport): void {
  write.heading('What changed')
  write.table(
    [
      { name: '', part: 5 },
      { name: 'times', part: 2, right: true },
      { name: 'gold', part: 3, right: true },
    ],
    Object.entries(found).map(([name, one]) => [name, String(one.count), grams(one.micrograms)]),
  )
}

function incidents(write: Writer, { incidents: found }: ReserveReport): void {
  write.heading('Incidents')
  write.table(
    [
      { name: 'when', part: 3 },
      { name: 'what', part: 2 },
      { name: 'vault', part: 1 },
      { name: 'gold', part: 2, right: true },
      { name: 'by', part: 4 },
    ],
    found.map((one) => [
      one.time,
      one.kind,
      one.vault === null ? '' : String(one.vault),
      one.micrograms === null ? '' : grams(one.micrograms),
      one.by?.name ?? '',
    ]),
  )
}

function rules(write: Writer): void {
  write.heading('Which rule each part serves (a reading aid, no legal advice)')
  write.table(
    [
      { name: 'part', part: 3 },
      { name: 'says', part: 4 },
      { name: 'rules', part: 4 },
      { name: 'does not give', part: 4 },
    ],
    rulesServed.map(({ line, says, rules: served, lacks }) => [line, says, served.join('; '), lacks ?? '']),
  )
}

function grams(weight: string): string {
  return printGrams(micrograms(BigInt(weight)), 3)
}

function percent(points: number): string {
  return printPercent(basisPoints(BigInt(points)))
}
