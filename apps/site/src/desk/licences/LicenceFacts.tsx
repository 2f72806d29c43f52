/** Ground, scope, conditions, validity and documents of a licence, each by its name. */
import type { LicenceContentShape } from '@specie/client'
import type { ReactNode } from 'react'
import { Digest } from '../../parts/Digest.tsx'
import { printJurisdiction } from '../../print/place.ts'
import { Grams } from '../parts/Grams.tsx'
import { When } from '../parts/When.tsx'
import { useWorld } from '../world.tsx'
import { liftWords, purposeWords } from './words.ts'

export function LicenceFacts({ content }: { readonly content: LicenceContentShape }) {
  const { known } = useWorld()
  const { scope } = content
  const nameOf = (address: string) =>
    known.find((one) => one.address.toLowerCase() === address.toLowerCase())?.name ?? address
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Ground', content.ground],
    ['Under the law of', printJurisdiction(content.jurisdiction)],
    ['Lifts', content.lifts.map(liftWords).join(', ')],
    ['For', scope.purposes.map((one) => purposeWords[one]).join(', ')],
    [
      'Amount',
      scope.amountMicrograms === null ? 'none named' : <Grams key="amount" of={scope.amountMicrograms} />,
    ],
    ['Parties', scope.parties === null ? 'any' : scope.parties.map(nameOf).join(', ')],
    [
      'Counterparties',
      scope.counterparties === null
        ? 'any'
        : scope.counterparties.map(nameOf).join(', ') || 'its parties alone',
    ],
    ['Vaults', scope.vaults === null ? 'any' : scope.vaults.join(', ')],
    [
      'Bars',
      scope.barKeys === null
        ? 'any'
        : scope.barKeys.map((key) => <Digest key={key} of={key} name="the bar’s key" />),
    ],
    [
      'Countries',
      scope.jurisdictions === null ? 'any' : scope.jurisdictions.map(printJurisdiction).join(', '),
    ],
    ['Proceeds go to', scope.proceedsTo === null ? 'not supervised' : nameOf(scope.proceedsTo)],
    [
      'Valid',
      <span key="valid">
        from <When at={content.validFrom} />
        {content.validUntil === null ? (
          ' until it is revoked'
        ) : (
          <>
            {' '}
            until <When at={content.validUntil} />
          </>
        )}
      </span>,
    ],
    ['Conditions', content.conditions.length === 0 ? 'none' : content.conditions.join(' · ')],
    [
      'Documents',
      content.documents.map((one) => (
        <span key={one.digest}>
          {one.title} <Digest of={one.digest} name={`the digest of ${one.title}`} />{' '}
        </span>
      )),
    ],
  ]
  return (
    <dl className="licence-facts">
      {facts.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  )
}

function FactRow({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
