/** `specie status`: the programme at a glance, from the chain: gold, coins, coverage, vaults, parties and the players' names. */

import {
  assets,
  counted,
  coverage,
  free,
  pending,
  type ReserveState,
  standingAuditors,
  waiting,
  worstLosses,
} from '@specie/coin'
import { printCoins, printGrams, printPercent, sum } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { facts, moment, type Report, table } from '../terminal/report.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from './session.ts'

export function status(): Command {
  return act<[], ProgrammeOptions & { readonly json?: boolean }>(
    programmeOptions(new Command('status')),
    (options) =>
      withProgramme(options, async (session): Promise<Report> => {
        const { chain } = session.office
        const [reserve, now, parties] = await Promise.all([
          chain.readReserve(),
          chain.now(),
          session.programme.parties(),
        ])
        const players =
          session.programme.settings?.demonstration === true ? await playersOf() : new Map<string, string>()
        const people = parties.map((one) => [
          players.get(one.address.toLowerCase()) ?? '',
          one.name,
          one.role,
          one.jurisdiction,
          one.address,
        ])
        return {
          data: { ...figures(reserve, now), parties },
          lines: [
            `${session.programme.settings?.name ?? ''}, ${moment(now)}, block ${reserve.block.number}`,
            '',
            ...overview(reserve, now, session),
            '',
            ...vaultTable(reserve, now, session),
            '',
            ...sponsorTable(reserve, now, session),
            '',
            ...table(['--as', 'name', 'role', '', 'address'], people),
          ],
        }
      }),
  )
}

function overview(reserve: ReserveState, now: number, session: Session): string[] {
  const { gold, counted: counts, waiting: waits, issued, titled, coverage: covers } = figures(reserve, now)
  const worst = worstLosses(reserve, now)
  const vault =
    worst === null ? undefined : `${printPercent(worst.vault.coverage)} (vault ${worst.vault.lost})`
  const custodian =
    worst === null
      ? undefined
      : `${printPercent(worst.custodian.coverage)} (${session.names.nameOf(worst.custodian.lost)})`
  const country =
    worst === null ? undefined : `${printPercent(worst.jurisdiction.coverage)} (${worst.jurisdiction.lost})`
  return facts({
    'gold on the lists': printGrams(gold, 0),
    'counts now': printGrams(counts, 0),
    waits: printGrams(waits, 0),
    coins: printCoins(issued, 0),
    titles: printGrams(titled, 0),
    coverage: covers === null ? 'nothing is owed' : printPercent(covers),
    'without the worst vault': vault,
    'without the worst custodian': custodian,
    'without the worst country': country,
  })
}

function vaultTable(reserve: ReserveState, now: number, session: Session): string[] {
  const rows = reserve.vaults.map((one) => [
    String(one.vault),
    one.jurisdiction,
    session.names.nameOf(one.custodian),
    session.names.nameOf(one.sponsor),
    printGrams(counted(reserve, one, now), 0),
    printGrams(waiting(reserve, one, now), 0),
    printGrams(pending(one), 0),
    one.asOf === 0 ? 'never' : moment(one.asOf),
    one.asOf === 0 ? '' : moment(one.asOf + reserve.rules.maxAgeSeconds),
    String(standingAuditors(reserve, one)),
  ])
  return table(
    ['vault', '', 'custodian', 'sponsor', 'counts', 'waits', 'journal', 'counted on', 'lapses', 'auditors'],
    rows,
  )
}

function sponsorTable(reserve: ReserveState, now: number, session: Session): string[] {
  const rows = reserve.sponsors.map((one) => [
    session.names.nameOf(one.address),
    printGrams(assets(reserve, one.address, now), 0),
    printCoins(one.issued, 0),
    printGrams(one.titled, 0),
    printGrams(free(reserve, one, now), 0),
    printCoins(one.cap, 0),
    one.mintingSuspended ? 'suspended' : '',
  ])
  return table(['sponsor', 'assets', 'issued', 'titled', 'free', 'cap', ''], rows)
}

function figures(reserve: ReserveState, now: number) {
  return {
    block: reserve.block,
    time: now,
    gold: sum(reserve.vaults.map((one) => one.gold)),
    counted: sum(reserve.vaults.map((one) => counted(reserve, one, now))),
    waiting: sum(reserve.vaults.map((one) => waiting(reserve, one, now))),
    issued: reserve.supply,
    titled: sum(reserve.sponsors.map((one) => one.titled)),
    coverage: coverage(reserve, now),
    worst: worstLosses(reserve, now),
    vaults: reserve.vaults,
    sponsors: reserve.sponsors,
  }
}

async function playersOf(): Promise<ReadonlyMap<string, string>> {
  const { addressOf, cast } = await import('../demonstration/cast.ts')
  return new Map(cast.map((one) => [addressOf(one.slug).toLowerCase(), one.slug]))
}
