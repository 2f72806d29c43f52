/**
 * Who plays in the demonstration programme. Every name, brand and place of business is invented; each key is the
 * digest of a sentence printed here, so that nobody can mistake it for a secret: whoever reads this file holds it.
 */

import { type Hex, keccak256, stringToHex } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'

export type Role =
  | 'deployer'
  | 'sponsor'
  | 'custodian'
  | 'auditor'
  | 'guardian'
  | 'officer'
  | 'council'
  | 'holder'

export type Player = {
  /** What `--as` takes. */
  readonly slug: string
  readonly name: string
  readonly role: Role
  /** ISO 3166 code of the country whose law binds it. */
  readonly jurisdiction: string
}

export const cast = [
  player('deployer', 'Meridian Gold, deployment key', 'deployer', 'CH'),
  player('lindvael', 'Lindvael & Sons, Bankers', 'sponsor', 'CH'),
  player('lantern', 'Strait Lantern Treasury', 'sponsor', 'SG'),
  player('saheel', 'Saheel Mint', 'sponsor', 'AE'),
  player('felsgrund', 'Felsgrund Tresor', 'custodian', 'CH'),
  player('tidegate', 'Tidegate Vaults', 'custodian', 'SG'),
  player('dunewall', 'Dunewall Strongrooms', 'custodian', 'AE'),
  player('brandvold', 'Brandvold & Ossian, Auditors', 'auditor', 'NO'),
  player('ferrow', 'Ferrow Lisle Assayers', 'auditor', 'GB'),
  player('okwanda', 'Okwanda Inspectors of Weights', 'auditor', 'KE'),
  player('gannet', 'The Gannet Watch', 'guardian', 'CH'),
  player('ellery', 'Ellery Trustees', 'guardian', 'SG'),
  player('ines', 'Ines Vallotti', 'officer', 'CH'),
  player('ravi', 'Ravi Sundaresh', 'officer', 'SG'),
  player('maya', 'Maya Ben Tahar', 'officer', 'AE'),
  player('anna', 'Anna Solheim, holders’ seat', 'council', 'NO'),
  player('benedikt', 'Benedikt Aarlund, seat of the Swiss sponsor', 'council', 'CH'),
  player('chitra', 'Chitra Velan, seat of the Singapore sponsor', 'council', 'SG'),
  player('daoud', 'Daoud Marzen, seat of the Dubai sponsor', 'council', 'AE'),
  player('elin', 'Elin Farrowby, independent seat', 'council', 'GB'),
  player('corvin', 'Corvin Trading House', 'holder', 'GB'),
  player('pelagia', 'Pelagia Seafarers’ Pension Fund', 'holder', 'GR'),
  player('dorabel', 'Atelier Dorabel, goldsmiths', 'holder', 'IT'),
  player('osterwald', 'The Osterwald family', 'holder', 'AT'),
  player('juno', 'Juno Rasmin', 'holder', 'SG'),
  player('harbour', 'Harbour Nine Exchange', 'holder', 'AE'),
  player('quillon', 'Quillon Desk', 'holder', 'AE'),
] as const satisfies readonly Player[]

export type Slug = (typeof cast)[number]['slug']

/** The player called so, or undefined: what a person typed may be anyone's name. */
export function findPlayer(slug: string): Player | undefined {
  return cast.find((one) => one.slug === slug)
}

export function withRole(role: Role): readonly Player[] {
  return cast.filter((one) => one.role === role)
}

/** A key that everybody knows. It is fit for the local chain and for nothing else. */
export function privateKeyOf(slug: Slug | string): Hex {
  return keccak256(stringToHex(`Specie demonstration key of ${slug}. Everybody knows it.`))
}

const addresses = new Map<string, Hex>()

export function addressOf(slug: Slug): Hex {
  const known = addresses.get(slug)
  if (known !== undefined) return known
  const address = privateKeyToAddress(privateKeyOf(slug))
  addresses.set(slug, address)
  return address
}

/** Whether this address belongs to a key that everybody knows. Such a key is refused on every chain but the local one. */
export function isDemonstrationAddress(address: string): boolean {
  return cast.some((one) => addressOf(one.slug).toLowerCase() === address.toLowerCase())
}

function player<const S extends string>(slug: S, name: string, role: Role, jurisdiction: string) {
  return { slug, name, role, jurisdiction } as const
}
