/** Names for addresses and addresses for names: a person writes `corvin`, a name that the programme knows, or an address. */

import type { Address } from '@specie/coin'
import { getAddress, isAddress } from 'viem'
import type { Programme } from '../programme/programme.ts'
import { misuse } from '../terminal/failure.ts'

export type Names = {
  /** What somebody is called, or the address where it has no name here. */
  readonly nameOf: (address: Address) => string
  /** Whom a person means. A name that nobody bears is a misuse that says what would be right. */
  readonly addressOf: (text: string) => Address
}

/** Lines that are signed, with a name beside each address that has one: whoever signs hex signs blindly. */
export function namedBeside(lines: readonly string[], { nameOf }: Pick<Names, 'nameOf'>): readonly string[] {
  return lines.map((line) =>
    line.replace(/0x[0-9a-fA-F]{40}(?![0-9a-fA-F])/g, (text) => {
      const address = getAddress(text)
      const name = nameOf(address)
      return name.toLowerCase() === address.toLowerCase() ? text : `${text} (${name})`
    }),
  )
}

export async function namesOf(programme: Programme): Promise<Names> {
  const parties = await programme.parties()
  const players = programme.settings?.demonstration === true ? await playersOfTheCast() : []
  const names = new Map(parties.map((one) => [one.address.toLowerCase(), one.name]))
  return {
    nameOf: (address) => names.get(address.toLowerCase()) ?? address,
    addressOf: (text) => {
      if (isAddress(text, { strict: false })) return checksummed(text)
      const wanted = text.toLowerCase()
      const player = players.find((one) => one.slug === wanted)
      if (player !== undefined) return player.address
      const found = parties.filter((one) => one.name.toLowerCase() === wanted)
      if (found.length === 1 && found[0] !== undefined) return found[0].address
      return misuse(
        `${text} is no address, and nobody here is called so.`,
        players.length === 0
          ? 'Give an address, or a party’s full name as `specie status` prints it.'
          : `Give an address, a full name, or one of: ${players.map((one) => one.slug).join(', ')}.`,
      )
    },
  }
}

async function playersOfTheCast(): Promise<readonly { slug: string; address: Address }[]> {
  const { addressOf, cast } = await import('../demonstration/cast.ts')
  return cast.map((one) => ({
    slug: one.slug,
    get address() {
      return addressOf(one.slug)
    },
  }))
}

/** An address whose letters are mixed must have the right checksum: a slip of the pen is money gone. */
function checksummed(text: string): Address {
  const address = getAddress(text)
  const digits = text.slice(2)
  const mixed = digits !== digits.toLowerCase() && digits !== digits.toUpperCase()
  if (mixed && address !== text)
    misuse(`The checksum of ${text} is wrong.`, `If it is right but for its letters, write ${address}.`)
  return address
}
