/** What a server displays, taken from its public answers: GET /api/v1/reserve and /vaults, and where they were asked /programme and /titles. */
import type { Figures } from './figures.ts'
import {
  type ShownFigures,
  type ShownProgramme,
  type ShownTitle,
  type ShownVault,
  shownRoles,
} from './inputs.ts'

/** Throws TypeError where an answer is not of that form: displayed figures that cannot be read are none. */
export function shownByServer(
  reserveAnswer: unknown,
  vaultsAnswer: unknown,
  { programme, titles }: { readonly programme?: unknown; readonly titles?: unknown } = {},
): ShownFigures {
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
    ...(programme === undefined ? {} : { programme: shownProgramme(programme) }),
    ...(titles === undefined ? {} : { titles: shownTitles(titles) }),
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
    ...(vault.journal === undefined ? {} : { journal: list(vault.journal, 'vault.journal').map(shownEntry) }),
    figures: figuresIn(vault),
  }
}

function shownEntry(value: unknown): string {
  const entry = record(value, 'journal entry')
  return `${whole(entry.entry, 'entry')} ${String(entry.kind)} ${String(entry.amountMicrograms)} ${digest(entry.transaction, 'entry.transaction')}`
}

function shownProgramme(answer: unknown): ShownProgramme {
  const programme = record(answer, 'programme')
  const chain = record(programme.chain, 'programme.chain')
  const contracts = record(chain.contracts, 'programme.chain.contracts')
  const addresses = (role: string) =>
    list(programme[role], `programme.${role}`).map((one) => address(record(one, role).address))
  const [sponsors, custodians, auditors, guardians, officers, seats] = shownRoles.map(addresses)
  return {
    block: blockNumber(programme, 'programme'),
    contracts: Object.fromEntries(Object.entries(contracts).map(([name, at]) => [name, String(at)])),
    rules: figuresIn(record(programme.rules, 'programme.rules')),
    parties: {
      sponsors: sponsors ?? [],
      custodians: custodians ?? [],
      auditors: auditors ?? [],
      guardians: guardians ?? [],
      officers: officers ?? [],
      seats: seats ?? [],
    },
  }
}

function shownTitles(answer: unknown): NonNullable<ShownFigures['titles']> {
  const titles = record(answer, 'titles')
  return {
    block: blockNumber(titles, 'titles'),
    titles: list(titles.titles, 'titles.titles').map((value): ShownTitle => {
      const title = record(value, 'title')
      return {
        title: whole(Number(title.id), 'title.id'),
        owner: address(record(title.owner, 'title.owner').address),
        sponsor: address(record(title.sponsor, 'title.sponsor').address),
        vault: whole(Number(title.vault), 'title.vault'),
        barKey: digest(title.barKey, 'title.barKey'),
        fineMicrograms: String(title.fineMicrograms),
      }
    }),
  }
}

function blockNumber(answer: Readonly<Record<string, unknown>>, what: string): number {
  return whole(record(answer.block, `${what}.block`).number, `${what}.block.number`)
}

/** Every member that is a plain figure; what it means is decided by its name. Times become seconds, yes and no words. */
function figuresIn(answer: Readonly<Record<string, unknown>>): Figures {
  const figures: Record<string, string | number | null> = {}
  for (const [name, value] of Object.entries(answer)) {
    if (typeof value === 'string' && isoTime.test(value)) figures[name] = Math.floor(Date.parse(value) / 1000)
    else if (typeof value === 'string' || typeof value === 'number' || value === null) figures[name] = value
    else if (typeof value === 'boolean') figures[name] = String(value)
  }
  return figures
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

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
