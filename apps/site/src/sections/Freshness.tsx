/** How old each vault's count is, on one ruler that ends where a statement lapses. */
import type { Programme } from '../api/programme.ts'
import type { Reserve } from '../api/reserve.ts'
import type { Vault } from '../api/vaults.ts'
import { useParts, useSpeech, useTexts } from '../language/Language.tsx'
import { useNow } from '../live/clock.tsx'
import { AgeGauge, Countdown } from '../parts/Age.tsx'

export function Freshness(props: {
  readonly reserve: Reserve
  readonly vaults: readonly Vault[]
  readonly programme: Programme | null
}) {
  const now = useNow()
  const { freshness: words } = useTexts()
  const { countedAt } = useParts()
  const { moment, span } = useSpeech()
  const { oldestStatementAt: oldest, oldestStatementLapsesAt: lapsesAt } = props.reserve
  const limit = props.programme?.rules.maxAgeSeconds
  return (
    <div className="freshness">
      <div>
        <h2>{words.title}</h2>
        {oldest === null || lapsesAt === null ? (
          <p>{words.none}</p>
        ) : (
          <p className="oldest">
            {words.oldest(span(now - oldest))}{' '}
            {lapsesAt < now ? (
              <strong className="alarm">{words.lapsedAgo(span(now - lapsesAt))}</strong>
            ) : (
              words.lapsesIn(<Countdown to={lapsesAt} />)
            )}
          </p>
        )}
        {oldest !== null && <p className="quiet">{countedAt(moment(oldest))}</p>}
      </div>
      <div>
        <ul className="rulers">
          {props.vaults.map((vault) => (
            <li key={vault.id}>
              <span className="ruler-name">{vault.name}</span>
              {vault.asOf === null || vault.lapsesAt === null ? (
                <span className="quiet">{words.noStatement}</span>
              ) : (
                <AgeGauge asOf={vault.asOf} lapsesAt={vault.lapsesAt} />
              )}
            </li>
          ))}
        </ul>
        {limit !== undefined && props.vaults.length > 0 && (
          <p className="quiet">{words.ruler(span(limit * 1000))}</p>
        )}
      </div>
    </div>
  )
}
