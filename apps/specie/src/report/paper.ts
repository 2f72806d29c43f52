/** Paper: A4 with the fonts that every reader has, facts and tables that take as many pages as they need, and a foot on each. The same content gives the same file. */
import PdfDocument from 'pdfkit'

/** `made`: what the file says of its own date, so that it is the same whenever it is printed. */
export function paper(
  what: { readonly title: string; readonly foot: string; readonly made: Date },
  write: (writer: Writer) => void,
): Promise<Uint8Array> {
  const document = new PdfDocument({
    size: 'A4',
    margins: { top: 56, bottom: 56, left: 48, right: 48 },
    info: { Title: what.title, CreationDate: what.made, ModDate: what.made },
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
  write(writerOn(document))
  feet(document, what.foot)
  document.end()
  return whole
}

export type Writer = ReturnType<typeof writerOn>

function writerOn(document: PDFKit.PDFDocument) {
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

function feet(document: PDFKit.PDFDocument, foot: string): void {
  const { start, count } = document.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page)
    const { left, bottom } = document.page.margins
    document.page.margins.bottom = 0
    document
      .font('Helvetica')
      .fontSize(7)
      .fillColor('#6b6455')
      .text(plain(`${foot} · page ${page + 1} of ${count}`), left, document.page.height - 36, {
        lineBreak: false,
      })
    document.page.margins.bottom = bottom
  }
}

/** The standard fonts know Windows-1252 alone: what they lack is shown as a question mark, never as another letter. */
function plain(text: string): string {
  return text.replace(
    /[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]/gu,
    (letter) => (/\s/u.test(letter) ? ' ' : '?'),
  )
}
