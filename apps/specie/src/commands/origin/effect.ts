/** What a change of origin rules would do, as lines: coverage, each vault and sponsor before and after, and the bars. */
import type { OriginPreview } from '@specie/issuance'
import { type BasisPoints, printGrams, printPercent } from '@specie/units'
import { table } from '../../terminal/report.ts'
import type { Names } from '../names.ts'

export function effectLines(preview: OriginPreview, names: Names): string[] {
  const { vaults, sponsors, bars, coverage, strangers } = preview
  const shown = bars.slice(0, mostBars)
  return [
    `As of ${preview.at.toISOString()}: ${bars.length} bars would change; coverage ${percent(coverage.before)} before, ${percent(coverage.after)} after (${percent(coverage.now)} on the chain now).`,
    ...(strangers.length === 0 ? [] : [`Refiners that the register does not know: ${strangers.join(', ')}.`]),
    ...table(
      ['vault', 'bars', 'change', 'before', 'after'],
      vaults.map((one) => [
        one.vault,
        String(one.barCount),
        String(one.changed),
        printGrams(one.before),
        printGrams(one.after),
      ]),
    ),
    ...table(
      ['sponsor', 'owes', 'free before', 'free after', 'covered before', 'covered after'],
      sponsors.map((one) => [
        names.nameOf(one.address),
        printGrams(one.owed),
        printGrams(one.before.free),
        printGrams(one.after.free),
        percent(one.before.coverage),
        percent(one.after.coverage),
      ]),
    ),
    ...(shown.length === 0
      ? []
      : table(
          ['bar', 'vault', 'refiner', 'year', 'weight', 'before', 'after'],
          shown.map((bar) => [
            `${bar.brand} ${bar.serial}`,
            bar.vault,
            bar.refiner ?? 'unknown',
            String(bar.year ?? ''),
            printGrams(bar.whole),
            bar.before ?? 'counts',
            bar.after ?? 'counts',
          ]),
        )),
    ...(bars.length > shown.length ? [`… and ${bars.length - shown.length} more; --json gives all.`] : []),
  ]
}

function percent(share: BasisPoints | null): string {
  return share === null ? 'nothing owed' : printPercent(share)
}

const mostBars = 30
