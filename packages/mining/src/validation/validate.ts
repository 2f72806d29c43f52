/** Every published number that the planner reproduces, from a fresh run. */
import { bitcoinChecks } from './bitcoin.ts'
import type { CheckGroup, ReadData } from './check.ts'
import { forecastTable } from './forecast.ts'
import { hourClassChecks } from './hourClasses.ts'
import { moneyChecks } from './money.ts'
import { optimumChecks } from './optimum.ts'
import { powerChecks } from './power.ts'

export type Validation = {
  readonly groups: readonly CheckGroup[]
  readonly forecast: ReturnType<typeof forecastTable>
}

/** `read`: texts of the data folder, null for what is not there; such checks say that they were not run. */
export async function validate(read: ReadData): Promise<Validation> {
  return {
    groups: [
      bitcoinChecks(read),
      powerChecks(read),
      moneyChecks(),
      await optimumChecks(),
      await hourClassChecks(),
    ],
    forecast: forecastTable(read),
  }
}

export function failures({ groups }: Validation): readonly string[] {
  return groups.flatMap(({ checks }) => checks.filter(({ holds }) => holds === false).map(({ name }) => name))
}
