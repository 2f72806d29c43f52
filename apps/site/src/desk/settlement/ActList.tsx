/** What was done, by whom, the first first. */
import type { SettlementAct } from '@specie/client'
import { When } from '../parts/When.tsx'

export function ActList({ acts }: { readonly acts: readonly SettlementAct[] }) {
  return (
    <section aria-labelledby="acts-title">
      <h2 id="acts-title">What was done</h2>
      <ol className="acts">
        {acts.map(({ act, by, member, why, at }) => (
          <li key={`${at} ${act} ${by?.address ?? ''}`}>
            <When at={at} />
            <span>
              {act}
              {by !== null && ` by ${by.name}`}
              {member !== null && member.address !== by?.address && ` for ${member.name}`}
              {why !== null && `. ${why}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
