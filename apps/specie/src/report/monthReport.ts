/** A month's reserve report, made from the chain as this programme reads it and the lists that it keeps. */
import type { Address } from '@specie/coin'
import {
  makeReport,
  monthSpan,
  type ReportPrice,
  type ReportRefusal,
  type ReserveReport,
} from '@specie/evidence'
import { parseList, printListRefusal, type WeightList } from '@specie/register/list'
import { type Outcome, refused } from '@specie/units'
import type { ProgrammeSettings } from '../programme/store.ts'
import type { Archive } from '../server/archive.ts'
import type { Accepted } from '../server/reading/shelves.ts'
import type { Snapshot } from '../server/reading/snapshot.ts'
import type { Names } from '../server/sources.ts'

export type MonthSources = {
  readonly settings: ProgrammeSettings
  readonly snapshot: Snapshot
  readonly archive: Archive
  readonly names: Names
}

export type MonthRefusal =
  | ReportRefusal
  | { readonly code: 'MONTH_NOT_OVER'; readonly month: string }
  | { readonly code: 'MONTH_BEFORE_PROGRAMME'; readonly month: string }

export async function monthReport(
  { settings, snapshot, archive, names }: MonthSources,
  month: string,
  price: ReportPrice | null,
): Promise<Outcome<ReserveReport, MonthRefusal>> {
  const span = monthSpan(month)
  if (span === null) return refused({ code: 'MONTH_WRONG', month })
  if (span.until >= snapshot.countedAt) return refused({ code: 'MONTH_NOT_OVER', month })
  const reserve = snapshot.states().findLast(({ block }) => block.time <= span.until)
  if (reserve === undefined) return refused({ code: 'MONTH_BEFORE_PROGRAMME', month })
  const lists = new Map<number, { statement: Accepted; list: WeightList }>()
  for (const vault of reserve.vaults) {
    const statement = snapshot.events.findLast(
      (event): event is Accepted =>
        event.kind === 'statementAccepted' && event.vault === vault.vault && event.block.time <= span.until,
    )
    const text = statement && (await archive.list(statement.listDigest))
    if (statement !== undefined && typeof text === 'string')
      lists.set(vault.vault, { statement, list: listOf(text) })
  }
  const terms = await archive.terms(new Date(span.until * 1_000))
  const admitted = new Map(
    snapshot.events.flatMap((event): [number, Address][] =>
      event.kind === 'admitted' && (event.role === 'auditor' || event.role === 'custodian')
        ? [[event.index, event.party]]
        : [],
    ),
  )
  return makeReport({
    programme: settings.name,
    metal: settings.metal,
    month,
    chainId: settings.chainId,
    reserveAddress: settings.contracts.reserve,
    coinAddress: settings.contracts.coin,
    reserve,
    events: snapshot.events,
    lists,
    terms: terms === null ? null : { version: terms.inForce.version, digest: terms.inForce.digest },
    nameOf: (address) => names.nameOf(address),
    placeOf: (vault) => ({ name: names.vaultOf(vault).name, place: names.vaultOf(vault).place }),
    attestorOf: (index) => admitted.get(index),
    price,
  })
}

/** The months that are over and in which the programme stood, the newest first. */
export function monthsOver(snapshot: Snapshot): readonly string[] {
  const [first] = snapshot.states()
  if (first === undefined) return []
  const months: string[] = []
  const now = new Date(snapshot.countedAt * 1_000)
  for (let back = 1; back <= 120; back += 1) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1))
      .toISOString()
      .slice(0, 7)
    const span = monthSpan(month)
    if (span === null || span.until < first.block.time) break
    months.push(month)
  }
  return months
}

/** A list whose digest the chain knows has stood the checks before. */
function listOf(text: string): WeightList {
  const read = parseList(text)
  if (!read.ok)
    throw new Error(
      `A list in force cannot be read: ${read.refusal.slice(0, 3).map(printListRefusal).join('; ')}`,
    )
  return read.value
}
