/**
 * Who plays in the demonstration programme. Every name, brand and place of business is invented; each key is one of
 * the local chain's test accounts, which the whole world knows and every other chain refuses here.
 */

import { type Address, demoAccount } from '@specie/coin'
import { accountSigner, type Signer } from '@specie/evidence'
import type { HDAccount } from 'viem/accounts'

export type Role =
  | 'deployer'
  | 'sponsor'
  | 'custodian'
  | 'auditor'
  /** Not admitted yet. */
  | 'candidate'
  | 'guardian'
  | 'officer'
  | 'council'
  | 'holder'
  /** Acts for a party by a mandate that the party signed. */
  | 'operator'
  /** Anchors the public log; has no part in anything else. */
  | 'keeper'
  /** Trades and settles with the other members. */
  | 'member'
  /** Issues the demonstration’s money on the local chain; has no part in anything else. */
  | 'bank'

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
  player('pellworth', 'Pellworth & Yarrow, Auditors', 'candidate', 'IE'),
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
  player('tamsin', 'Tamsin Oake, at Lindvael & Sons', 'operator', 'CH'),
  player('joren', 'Joren Vaal, at Lindvael & Sons', 'operator', 'CH'),
  player('odile', 'Odile Ashgrove, at Strait Lantern', 'operator', 'SG'),
  player('kenji', 'Kenji Morrow, at Strait Lantern', 'operator', 'SG'),
  player('samira', 'Samira Dell, at Saheel Mint', 'operator', 'AE'),
  player('nerys', 'Nerys Vane, at the Pelagia fund', 'operator', 'GR'),
  player('brann', 'Brann Istvik, at Felsgrund Tresor', 'operator', 'CH'),
  player('logbook', 'Meridian Gold, keeper of the public log', 'keeper', 'CH'),
  player('kestrel', 'Kestrel & Anholt, bullion dealers', 'member', 'GB'),
  player('brunkroft', 'Brunkroft Bank', 'member', 'CH'),
  player('sunda', 'Sunda Metals Clearing', 'member', 'SG'),
  player('rimal', 'Rimal Refining House', 'member', 'AE'),
  player('oberalp', 'Oberalp Treasury', 'member', 'CH'),
  player('tarnholm', 'Tarnholm Mint', 'member', 'NO'),
  player('aldis', 'Aldis Crane, trader at Kestrel & Anholt', 'operator', 'GB'),
  player('bryony', 'Bryony Tell, settler at Kestrel & Anholt', 'operator', 'GB'),
  player('matthis', 'Matthis Orel, trader at Brunkroft Bank', 'operator', 'CH'),
  player('yara', 'Yara Lindt, settler at Brunkroft Bank', 'operator', 'CH'),
  player('northfold', 'Northfold Bank, issuer of the demonstration’s dollars', 'bank', 'GB'),
] as const satisfies readonly Player[]

export type Slug = (typeof cast)[number]['slug']

/** The player called so, or undefined: what a person typed may be anyone's name. */
export function findPlayer(slug: string): (Player & { readonly slug: Slug }) | undefined {
  return cast.find((one) => one.slug === slug)
}

export function withRole(role: Role): readonly (Player & { readonly slug: Slug })[] {
  return cast.filter((one) => one.role === role)
}

export function nameOf(slug: Slug): string {
  return findPlayer(slug)?.name ?? slug
}

/** The player's account: one of the local chain's test accounts, by its place in the cast. Everybody knows its key. */
export function accountOf(slug: Slug): HDAccount {
  const known = accounts.get(slug)
  if (known !== undefined) return known
  const account = demoAccount(cast.findIndex((one) => one.slug === slug))
  accounts.set(slug, account)
  return account
}

export function addressOf(slug: Slug): Address {
  return accountOf(slug).address
}

/** Signs typed data as this player. */
export function signerOf(slug: Slug): Signer {
  return accountSigner(accountOf(slug))
}

const accounts = new Map<Slug, HDAccount>()

function player<const S extends string>(slug: S, name: string, role: Role, jurisdiction: string) {
  return { slug, name, role, jurisdiction } as const
}
