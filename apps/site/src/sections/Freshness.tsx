/** How old each vault's count is, on one ruler that ends where a statement lapses. */
import type { Programme } from '../api/programme.ts'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import { useNow } from '../live/clock.tsx'
import { AgeGauge, Countdown } from '../parts/Age.tsx'
import { printMoment, printSpan } from '../print/moment.ts'

export function Freshness(props: {
  readonly reserve: Reserve
  readonly vaults: readonly Vault[]
  readonly programme: Programme | null
}) {
  const now = useNow()
  const { oldestStatementAt: oldest, oldestStatementLapsesAt: lapsesAt } = props.reserve
  const limit = props.programme?.rules.maxAgeSeconds
  return (
    <div className="freshness">
      <div>
        <h2>Freshness</h2>
        {oldest === null || lapsesAt === null ? (
          <p>No vault has a statement yet.</p>
        ) : (
          <p className="oldest">
            The oldest count is {printSpan(now - oldest)} old.{' '}
            {lapsesAt < now ? (
              <strong className="alarm">It lapsed {printSpan(now - lapsesAt)} ago.</strong>
            ) : (
              <>
                It lapses in <Countdown to={lapsesAt} />.
              </>
            )}
          </p>
        )}
        {oldest !== null && <p className="quiet">Counted {printMoment(oldest)}.</p>}
      </div>
      <div>
        <ul className="rulers">
          {props.vaults.map((vault) => (
            <li key={vault.id}>
              <span className="ruler-name">{vault.name}</span>
              {vault.asOf === null || vault.lapsesAt === null ? (
                <span className="quiet">no statement yet</span>
              ) : (
                <AgeGauge asOf={vault.asOf} lapsesAt={vault.lapsesAt} />
              )}
            </li>
          ))}
        </ul>
        {limit !== undefined && props.vaults.length > 0 && (
          <p className="quiet">
            Each ruler is {printSpan(limit * 1000)} long, from the day of the count to the moment when the
            gold stops counting unless it was counted again.
          </p>
        )}
      </div>
    </div>
  )
}
