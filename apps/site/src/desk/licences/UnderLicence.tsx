/** The licences that an order goes under, on its page: by number and authority, with what it takes of each. */
import type { WholeOrder } from '@specie/client'
import { Grams } from '../parts/Grams.tsx'
import { hashOf } from '../place.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { useWords } from './words.ts'

export function UnderLicence({ order }: { readonly order: WholeOrder }) {
  const { session } = useSignedIn()
  const officer = hasRole(session, 'officer')
  if (order.licences.length === 0) return null
  return (
    <section aria-labelledby="under-licence">
      <h2 id="under-licence">Under licence</h2>
      <ul className="entries">
        {order.licences.map((one) => (
          <li key={one.licence} className={one.state === 'reserved' ? 'entry in-force' : 'entry'}>
            <p>
              {officer ? <a href={hashOf('licences', one.licence)}>{one.number}</a> : one.number} of{' '}
              {one.authority}: <Grams of={one.amountMicrograms} />{' '}
              <span className="stamp">{useWords[one.state]}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
