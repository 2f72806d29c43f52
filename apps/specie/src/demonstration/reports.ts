/** The reserve reports of every month that is over, as the programme would have published them. The price is made up, and says so. */
import type { Programme } from '../programme/programme.ts'
import { monthsOver } from '../report/monthReport.ts'
import { publishReport } from '../report/publishReport.ts'
import { withSnapshot } from '../server/reading/withSnapshot.ts'

export async function publishPastReports(programme: Programme): Promise<void> {
  const { settings, pool } = programme
  if (settings === null) throw new Error('A programme that was not founded has no reports.')
  await withSnapshot(programme, async (look) => {
    for (const month of monthsOver(look.snapshot).toReversed()) {
      const published = await publishReport(pool, { settings, ...look }, month, price, new Date())
      if (!published.ok) throw new Error(`The report of ${month}: ${JSON.stringify(published.refusal)}`)
    }
  })
}

const price = {
  currency: 'USD',
  pricePerTroyOunce: '4000.00',
  source: 'a round figure made up for the demonstration, no market’s price',
}
