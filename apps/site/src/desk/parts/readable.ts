/** Words of the server as people read them: moments without their ISO form, names in place of addresses, long digests by their ends. */
import { printDigest } from '../../print/digest.ts'
import { printMoment } from '../../print/moment.ts'

/** Not for what is signed: that is shown as it is. */
export function readable(
  text: string,
  known: readonly { readonly address: string; readonly name: string }[],
): string {
  return text
    .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => printMoment(Date.parse(time)))
    .replace(/\b0x[0-9a-fA-F]{64}\b/g, printDigest)
    .replace(/\b0x[0-9a-fA-F]{40}\b/g, (address) => {
      const name = known.find((one) => one.address.toLowerCase() === address.toLowerCase())?.name
      return name ?? printDigest(address)
    })
}

/** A line that is signed, cut after each address that somebody bears: the text stays as it is signed, the names stand beside it. */
export function namedParts(
  line: string,
  known: readonly { readonly address: string; readonly name: string }[],
): readonly { readonly text: string; readonly name: string | null }[] {
  return line.split(/(?<=\b0x[0-9a-fA-F]{40}\b)/).map((text) => {
    const address = /0x[0-9a-fA-F]{40}$/.exec(text)?.[0].toLowerCase()
    return { text, name: known.find((one) => one.address.toLowerCase() === address)?.name ?? null }
  })
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
