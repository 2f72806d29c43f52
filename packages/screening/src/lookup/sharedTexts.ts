/** Many texts in one piece of memory that threads share, each found by its number. Whoever needs one reads it out and keeps it. */

export type SharedTexts = {
  readonly bytes: Uint8Array<SharedArrayBuffer>
  /** Where each begins; one more at the end. */
  readonly starts: Uint32Array<SharedArrayBuffer>
}

export function shareTexts(texts: readonly string[]): SharedTexts {
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (texts.length + 1)))
  let length = 0
  for (const [at, text] of texts.entries()) {
    length += Buffer.byteLength(text)
    starts[at + 1] = length
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(length))
  const buffer = Buffer.from(bytes.buffer)
  for (const [at, text] of texts.entries()) buffer.write(text, starts[at] ?? 0)
  return { bytes, starts }
}

export function textAt({ bytes, starts }: SharedTexts, number: number): string {
  return Buffer.from(bytes.buffer).toString('utf8', starts[number] ?? 0, starts[number + 1] ?? 0)
}

export function countOf({ starts }: SharedTexts): number {
  return starts.length - 1
}
