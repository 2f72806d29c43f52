/** The reserve report on paper: the kept data, laid out; the same report gives the same file. English, with the fonts that every reader has. */
import { type ReserveReport, rulesServed } from '@specie/evidence'
import { basisPoints, micrograms, printGrams, printPercent } from '@specie/units'
import PdfDocument from 'pdfkit'

export function reportPdf(report: ReserveReport, digest: string): Promise<Uint8Array> {
  const made = new Date(report.asOf)
  const document = new PdfDocument({
    size: 'A4',
    margins: { top: 56, bottom: 56, left: 48, right: 48 },
    info: { Title: `${report.programme}: reserve report ${report.month}`, CreationDate: made, ModDate: made },
    lang: 'en',
    displayTitle: true,
    bufferPages: true,
  })
  const parts: Buffer[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    document.on('error', reject)
  })
  const write = writer(document)
  head(write, report)
  tokens(write, report)
  reserve(write, report)
  composition(write, report)
  custody(write, report)
  statements(write, report)
  changes(write, report)
  incidents(write, report)
  rules(write)
  feet(document, report, digest)
  document.end()
  return whole
}

type Writer = ReturnType<typeof writer>

function writer(document: PDFKit.PDFDocument) {
  const width = document.page.width - document.page.margins.left - document.page.margins.right
  const left = document.page.margins.left
  const room = (height: number) => {
    if (document.y + height > document.page.height - document.page.margins.bottom) document.addPage()
  }
  return {
    title: (text: string) =>
      document.font('Times-Roman').fontSize(22).fillColor('#1d1a14').text(plain(text)).moveDown(0.3),
    heading: (text: string) => {
      room(60)
      document
        .moveDown(0.8)
        .font('Helvetica-Bold')
        .fontSize(11)
        .fillColor('#1d1a14')
        .text(plain(text), left)
        .moveDown(0.3)
    },
    line: (text: string) =>
      document
        .font('Helvetica')
        .fontSize(9)
        .fillColor('#1d1a14')
        .text(plain(text), left, undefined, { width }),
    facts: (facts: readonly (readonly [string, string])[]) => {
      for (const [name, value] of facts) {
        room(14)
        const { y } = document
        document.font('Helvetica').fontSize(9).fillColor('#6b6455').text(plain(name), left, y, { width: 200 })
        const after = document.y
        document.fillColor('#1d1a14').text(plain(value), left + 205, y, { width: width - 205 })
        document.y = Math.max(after, document.y)
      }
      document.x = left
    },
    /** Column widths are parts of the whole; numbers stand to the right. */
    table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => {
      const whole = columns.reduce((sum, { part }) => sum + part, 0)
      document.moveDown(0.5)
      const print = (cells: readonly string[], font: string) => {
        document.font(font).fontSize(8)
        const widths = columns.map(({ part }) => (part / whole) * width - 6)
        const height = Math.max(
          ...cells.map((cell, at) => document.heightOfString(plain(cell), { width: widths[at] ?? 0 })),
        )
        room(height + 4)
        const { y } = document
        let x = left
        for (const [at, cell] of cells.entries()) {
          document.fillColor('#1d1a14').text(plain(cell), x, y, {
            width: widths[at] ?? 0,
            align: columns[at]?.right === true ? 'right' : 'left',
          })
          x += (widths[at] ?? 0) + 6
        }
        document.y = y + height + 3
        document.x = left
      }
      print(
        columns.map(({ name }) => name),
        'Helvetica-Bold',
      )
      document
        .moveTo(left, document.y - 1)
        .lineTo(left + width, document.y - 1)
        .lineWidth(0.5)
        .strokeColor('#b9b09c')
        .stroke()
      for (const row of rows) print(row, 'Helvetica')
      if (rows.length === 0) print(['none'], 'Helvetica')
    },
  }
}

type Column = { readonly name: string; readonly part: number; readonly right?: true }

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

function feet(document: PDFKit.PDFDocument, report: ReserveReport, digest: string): void {
  const { start, count } = document.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page)
    const { left, bottom } = document.page.margins
    document.page.margins.bottom = 0
    document
      .font('Helvetica')
      .fontSize(7)
      .fillColor('#6b6455')
      .text(
        plain(`${report.programme} ${report.month} · data ${digest} · page ${page + 1} of ${count}`),
        left,
        document.page.height - 36,
        { lineBreak: false },
      )
    document.page.margins.bottom = bottom
  }
}

function grams(weight: string): string {
  return printGrams(micrograms(BigInt(weight)), 3)
}

function percent(points: number): string {
  return printPercent(basisPoints(BigInt(points)))
}

/** The standard fonts know Windows-1252 alone: what they lack is shown as a question mark, never as another letter. */
function plain(text: string): string {
  return text.replace(
    /[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]/gu,
    (letter) => (/\s/u.test(letter) ? ' ' : '?'),
  )
}
