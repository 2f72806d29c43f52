/** What a coin is and is not, in a few sentences. */
import type { Programme } from '../api/programme.ts'
import { Section } from '../parts/Section.tsx'
import { printSpan } from '../print/moment.ts'

export function CoinTerms({ programme }: { readonly programme: Programme | null }) {
  const rules = programme?.rules
  const metal = programme?.metal ?? 'gold'
  return (
    <Section id="coin" title="What a coin is">
      <div className="terms">
        <div>
          <h3>It is</h3>
          <ul>
            <li>
              <strong>One gram of fine {metal}</strong> that a sponsor owes. A millionth of a coin is a
              microgram.
            </li>
            <li>
              <strong>Minted only inside counted {metal}:</strong> bars that a custodian and
              {rules === undefined ? ' a quorum of' : ` at least ${rules.quorum}`} independent auditors signed
              for
              {rules === undefined
                ? ', recently'
                : `, no more than ${printSpan(rules.maxAgeSeconds * 1000)} ago`}
              . No key and no setting lifts that.
            </li>
            <li>
              <strong>Exchangeable for the title of one whole bar</strong> of exactly its fine weight; the
              title is handed in at the custodian’s counter for the bar, or turned back into coins.
            </li>
          </ul>
        </div>
        <div>
          <h3>It is not</h3>
          <ul>
            <li>
              <strong>Any particular bar.</strong> Until it becomes a title, a coin shares in all the {metal}{' '}
              of the programme, and in the loss when a vault is blocked.
            </li>
            <li>
              <strong>Redeemable below a bar.</strong> The lightest bar on the lists is the least that can be
              collected.
            </li>
            <li>
              <strong>Beyond the law.</strong> A court can hold a vault and an account can be frozen. Both
              happen in the open, on this page, at once.
            </li>
            <li>
              <strong>A word about price.</strong> This page weighs {metal}. It says nothing of its worth.
            </li>
          </ul>
        </div>
      </div>
    </Section>
  )
}
