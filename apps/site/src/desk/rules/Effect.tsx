/** What a change would do to the answers of today, before it takes effect: place by place, for whom, stricter or looser. */
import type { PolicyEffectShape } from '@specie/client'
import { activityWords, askerKinds, askerWords, placeName } from '@specie/screening/policy'
import { MarkedWord } from '../../law/Mark.tsx'
import { hashOf } from '../place.ts'

export function Effect({ effect }: { readonly effect: PolicyEffectShape }) {
  if (effect.changes.length === 0)
    return (
      <p className="effect">
        <strong>It changes no answer of today,</strong> for nobody whose place and kind alone are known.
      </p>
    )
  return (
    <div className="effect">
      <table className="rows">
        <caption>What it changes today</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Activity</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {effect.changes.map((one) => (
            <tr
              key={`${one.jurisdiction} ${one.activity} ${one.before} ${one.after}`}
              data-becomes={one.becomes}
            >
              <td>{placeName(one.jurisdiction)}</td>
              <td>{activityWords[one.activity]}</td>
              <td>
                <MarkedWord answer={one.before} />
              </td>
              <td>
                <MarkedWord answer={one.after} />{' '}
                {one.becomes !== 'other' && <span className="quiet">{one.becomes}</span>}
              </td>
              <td className="words">
                {one.who.length === askerKinds.length
                  ? 'everybody'
                  : one.who.map((kind) => askerWords[kind]).join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {effect.decisions.length > 0 && (
        <p>
          Decisions in force that speak of these places and activities, and may have to be taken anew:{' '}
          {effect.decisions.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={hashOf('rules', `decision-${id}`)}>{id}</a>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  )
}
