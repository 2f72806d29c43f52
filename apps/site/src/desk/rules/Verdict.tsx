/** What the rules of one place say of an act, with the rules it rests on. */
import type { PolicyVerdictShape } from '@specie/client'
import { placeName } from '@specie/screening/policy'
import { MarkedWord } from '../../law/Mark.tsx'
import { RuleCard } from '../../law/RuleCard.tsx'

export function Verdict({ verdict }: { readonly verdict: PolicyVerdictShape }) {
  return (
    <section className="law-verdict" aria-label={placeName(verdict.jurisdiction)}>
      <p>
        <MarkedWord answer={verdict.answer} /> {verdict.says}
      </p>
      {verdict.deciding.map(({ rule, fit, counts, says }) => (
        <RuleCard
          key={rule.id}
          rule={rule}
          fit={fit}
          counts={counts}
          says={says}
          place={verdict.jurisdiction}
        />
      ))}
    </section>
  )
}
