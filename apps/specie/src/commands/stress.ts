/** `specie stress SHOCK…`: what would become of coverage, sponsors, titles and a coin, under the terms in force. */
import { parseShock, printShock, type Shock, type Stressed, stress as strike } from '@specie/evidence'
import { basisPoints, micrograms, printGrams, printPercent, toBigint } from '@specie/units'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse, refuse } from '../terminal/failure.ts'
import { facts, type Report, table } from '../terminal/report.ts'
import { type ProgrammeOptions, programmeOptions, type Session, withProgramme } from './session.ts'

export function stress(): Command {
  const command = programmeOptions(new Command('stress'))
    .argument(
      '<shock...>',
      'vault:1, custodian:NAME, jurisdiction:CH, sponsor:NAME, lapse:1, origin:REFINER,…,YEAR-YEAR',
    )
    .addHelpText(
      'after',
      '\nAll of them happen at once. Nothing is changed: it is arithmetic over the newest block and the lists.',
    )
  return act<[readonly string[]], ProgrammeOptions & { readonly json?: boolean }>(command, (texts, options) =>
    withProgramme(options, async (session): Promise<Report> => {
      const shocks = texts.map((text) => shockOf(text, session))
      const [{ withSnapshot }, { createShelfReader }, { stressInputs }] = await Promise.all([
        import('../server/reading/withSnapshot.ts'),
        import('../server/reading/shelves.ts'),
        import('../server/reads/stress.ts'),
      ])
      return withSnapshot(session.programme, async ({ snapshot, archive }) => {
        const terms = await archive.terms(new Date(snapshot.countedAt * 1000))
        if (terms === null)
          return refuse('Without published terms nobody can say who would bear a loss.', {
            code: 'NO_TERMS',
            remedy: 'specie terms publish FILE',
          })
        const inputs = stressInputs(
          snapshot,
          await createShelfReader(archive)(snapshot),
          terms.terms.loss.rule,
        )
        for (const shock of shocks) assertConcerns(shock, inputs.reserve.vaults)
        const stressed = strike(inputs, shocks)
        return {
          data: { shocks: shocks.map(printShock), block: snapshot.block, loss: inputs.loss, ...stressed },
          lines: linesOf(stressed, inputs.loss, session),
        }
      })
    }),
  )
}

/** A custodian or sponsor may be called by name. */
function shockOf(text: string, { names }: Session): Shock {
  const [, kind, who] = /^(custodian|sponsor):(.+)$/.exec(text) ?? []
  const parsed = parseShock(
    kind === undefined || who === undefined ? text : `${kind}:${names.addressOf(who)}`,
  )
  if (!parsed.ok) return misuse(`${text} is no shock.`, `Expected ${parsed.refusal.expected}.`)
  return parsed.value
}

function assertConcerns(
  shock: Shock,
  vaults: readonly { vault: number; custodian: string; sponsor: string; jurisdiction: string }[],
): void {
  const found =
    shock.kind === 'origin' ||
    vaults.some(
      (one) =>
        ((shock.kind === 'vault' || shock.kind === 'lapse') && one.vault === shock.vault) ||
        (shock.kind === 'custodian' && one.custodian.toLowerCase() === shock.custodian) ||
        (shock.kind === 'sponsor' && one.sponsor.toLowerCase() === shock.sponsor) ||
        (shock.kind === 'jurisdiction' && one.jurisdiction === shock.jurisdiction),
    )
  if (!found) refuse(`Nothing here is concerned by ${printShock(shock)}.`, { code: 'CONCERNS_NOTHING' })
}

function linesOf(stressed: Stressed, loss: string, { names }: Session): string[] {
  const share = (points: Stressed['coverageAfter']) =>
    points === null ? 'nothing is owed' : printPercent(points)
  const { coin, titles } = stressed
  return [
    ...facts({
      coverage: `${share(stressed.coverageBefore)} → ${share(stressed.coverageAfter)}`,
      'gold that counts': `${printGrams(stressed.countedBefore, 0)} → ${printGrams(stressed.countedAfter, 0)}`,
      'titles that can be delivered': `${titles.deliverable}; blocked ${titles.blocked}; of an excluded origin ${titles.originExcluded}`,
      'smallest bar for coins':
        stressed.smallestOpenBar === null ? 'none can be opened' : printGrams(stressed.smallestOpenBar, 3),
    }),
    '',
    ...(coin === null
      ? ['There are no coins.']
      : [
          `One coin, under the terms (${loss === 'pro-rata' ? 'all coins alike after a declared default' : 'sponsors answer jointly'}):`,
          ...facts({
            '  can be reached': gramsOf(coin.reachableMicrograms),
            '  blocked': gramsOf(coin.blockedMicrograms),
            '  uncovered': gramsOf(coin.uncoveredMicrograms),
          }),
        ]),
    '',
    ...table(
      ['vault', 'fate', 'counted', 'after', 'bars for coins', 'titles out', 'titles blocked'],
      stressed.vaults.map((one) => [
        String(one.vault),
        one.fate,
        printGrams(one.countedBefore, 0),
        printGrams(one.countedAfter, 0),
        String(one.openBars),
        String(one.titlesDeliverable),
        String(one.titlesBlocked),
      ]),
    ),
    '',
    ...table(
      ['sponsor', 'owes', 'has', 'after', 'free', 'short'],
      stressed.sponsors.map((one) => [
        names.nameOf(one.sponsor),
        printGrams(one.owed, 0),
        printGrams(one.assetsBefore, 0),
        printGrams(one.assetsAfter, 0),
        printGrams(one.freeAfter, 0),
        printGrams(one.shortfall, 0),
      ]),
    ),
    ...(stressed.listsMissing.length === 0
      ? []
      : ['', `Lists not at hand, so no bar is looked at there: vault ${stressed.listsMissing.join(', ')}.`]),
  ]
}

function gramsOf(weight: bigint): string {
  return `${printGrams(micrograms(weight), 6)} (${printPercent(basisPoints(toBigint(micrograms(weight)) / 100n))})`
}
