/** What a server displays, taken from its public answers: GET /api/v1/reserve and GET /api/v1/vaults. */
import type { Figures } from './figures.ts'
import type { ShownFigures, ShownVault } from './inputs.ts'

/** Throws TypeError where an answer is not of that form: displayed figures that cannot be read are none. */
export function shownByServer(reserveAnswer: unknown, vaultsAnswer: unknown): ShownFigures {
  const reserve = record(reserveAnswer, 'reserve')
  const block = record(reserve.block, 'reserve.block')
  const without = reserve.without === null ? null : record(reserve.without, 'reserve.without')
  const share = (kind: string) =>
    without === null
      ? null
      : figure(record(without[kind], `reserve.without.${kind}`).coverageBasisPoints, kind)
  return {
    block: {
      number: whole(block.number, 'reserve.block.number'),
      hash: digest(block.hash, 'reserve.block.hash'),
    },
    timeSeconds: seconds(reserve.countedAt, 'reserve.countedAt'),
    figures: {
      ...figuresIn(reserve),
      withoutVaultBasisPoints: share('vault'),
      withoutCustodianBasisPoints: share('custodian'),
      withoutJurisdictionBasisPoints: share('jurisdiction'),
    },
    sponsors: list(reserve.sponsors, 'reserve.sponsors').map((value) => {
      const sponsor = record(value, 'sponsor')
      return { address: address(sponsor.address), figures: figuresIn(sponsor) }
    }),
    vaults: list(record(vaultsAnswer, 'vaults').vaults, 'vaults.vaults').map(shownVault),
  }
}

function shownVault(value: unknown): ShownVault {
  const vault = record(value, 'vault')
  return {
    id: whole(Number(vault.id), 'vault.id'),
    listDigest: vault.listDigest === null ? null : digest(vault.listDigest, 'vault.listDigest'),
    signers: list(vault.signers, 'vault.signers').map((signer) => address(record(signer, 'signer').address)),
    custodian: address(record(vault.custodian, 'vault.custodian').address),
    sponsor: address(record(vault.sponsor, 'vault.sponsor').address),
    jurisdiction: String(vault.jurisdiction),
    asOfSeconds: vault.asOf === null ? null : seconds(vault.asOf, 'vault.asOf'),
    figures: figuresIn(vault),
  }
}

/** Every member that is a plain figure; what it means is decided by its name. */
function figuresIn(answer: Readonly<Record<string, unknown>>): Figures {
  const figures: Record<string, string | number | null> = {}
  for (const [name, value] of Object.entries(answer)) {
    if (typeof value === 'string' || typeof value === 'number' || value === null) figures[name] = value
  }
  return figures
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(what, value, 'an object')
  return { ...value }
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(what, value, 'a list')
  return value
}

function figure(value: unknown, what: string): number {
  if (typeof value !== 'number') throw wrong(what, value, 'a number')
  return value
}

function whole(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw wrong(what, value, 'a whole number')
  return value
}

function digest(value: unknown, what: string): `0x${string}` {
  if (!isHex(value, 64)) throw wrong(what, value, '0x and 64 hex digits')
  return value
}

function address(value: unknown): `0x${string}` {
  if (!isHex(value, 40)) throw wrong('an address', value, '0x and 40 hex digits')
  return value
}

function isHex(value: unknown, digits: number): value is `0x${string}` {
  return typeof value === 'string' && new RegExp(`^0x[0-9a-fA-F]{${digits}}$`).test(value)
}

function seconds(value: unknown, what: string): number {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time)) throw wrong(what, value, 'an ISO 8601 time')
  return Math.floor(time / 1000)
}

function wrong(what: string, value: unknown, expected: string): TypeError {
  return new TypeError(`${what} is ${JSON.stringify(value)?.slice(0, 100)}; expected ${expected}`)
}
