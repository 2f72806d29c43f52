/** The rules on record, with what waits for another officer above them. */
import type { OriginChangeShape, OriginRuleShape } from '@specie/client'
import { printJurisdiction } from '../../print/place.ts'
import { useKey } from '../keys/keys.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { Ago, When } from '../parts/When.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { hasRole, useSignedIn } from '../session/session.tsx'
import { FindBar } from './BarOrigin.tsx'
import { partWords, ruleStands, ruleWords } from './words.ts'

export function OriginRecord() {
  const { session } = useSignedIn()
  const officer = hasRole(session, 'officer')
  useKey('n', 'New rule of origin', officer ? () => go(hashOf('origin', 'new')) : null)
  return (
    <>
      <PageHead
        title="Origin of metal"
        lead="A bar counts when a rule in force lets its origin in and none shuts it out. What is unknown or excluded is listed, and counts nothing."
      >
        {officer && (
          <a className="firm-button" href={hashOf('origin', 'new')}>
            Propose a change <kbd>n</kbd>
          </a>
        )}
      </PageHead>
      {officer ? (
        <>
          <Changes />
          <Rules />
          <FindBar />
        </>
      ) : (
        <p className="nothing">
          Officers keep these rules. What each bar counts, and why, stands on its public page.
        </p>
      )}
    </>
  )
}

function Changes() {
  const read = useRead(
    'origin changes',
    (signal) => api.listOriginChanges({ signal, query: { limit: 50 } }),
    ['block'],
  )
  return (
    <section aria-labelledby="origin-changes">
      <h2 id="origin-changes">Changes</h2>
      <Shown read={read} what="the changes">
        {({ changes }) =>
          changes.length === 0 ? (
            <p className="nothing">The rules are those that the programme began with.</p>
          ) : (
            <ul className="entries">
              {changes.slice(0, 12).map((change) => (
                <Change key={change.id} change={change} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  )
}

function Change({ change }: { readonly change: OriginChangeShape }) {
  const [first] = change.parts
  const more = change.parts.length - 1
  return (
    <li className={change.state === 'proposed' ? 'entry in-force' : 'entry'}>
      <p>
        <a href={hashOf('origin', `change-${change.id}`)}>
          {first === undefined ? `Change ${change.id}` : partWords(first)}
          {more > 0 && ` and ${more} more`}
        </a>{' '}
        <span className="stamp">
          {change.state === 'proposed' ? 'waits for another officer' : change.state}
        </span>
      </p>
      <p className="quiet">
        {change.proposedBy.name}, <Ago at={change.proposedAt} />: {change.reason}
      </p>
    </li>
  )
}

function Rules() {
  const read = useRead('origin rules', (signal) => api.listOriginRules({ signal }), ['block'])
  return (
    <section aria-labelledby="origin-rules">
      <h2 id="origin-rules">On record</h2>
      <Shown read={read} what="the rules">
        {({ rules, markets, now }) => (
          <>
            <div className="origin-rows">
              <table className="rows">
                <thead>
                  <tr>
                    <th scope="col">Rule</th>
                    <th scope="col">Says</th>
                    <th scope="col">In force</th>
                    <th scope="col">Source</th>
                  </tr>
                </thead>
                <tbody>
                  {rules.map((rule) => (
                    <Rule key={rule.id} rule={rule} now={now} />
                  ))}
                </tbody>
              </table>
            </div>
            <p className="quiet">
              {markets.filter(({ until }) => until === null || until > now).length === 0
                ? 'No market is on record: import bans bear where sponsors, custodians and vaults are.'
                : `Buyers are sought in ${markets
                    .filter(({ until }) => until === null || until > now)
                    .map(({ jurisdiction }) => printJurisdiction(jurisdiction))
                    .join(', ')}: import bans there bear on every bar.`}
            </p>
          </>
        )}
      </Shown>
    </section>
  )
}

function Rule({ rule, now }: { readonly rule: OriginRuleShape; readonly now: string }) {
  const stands = ruleStands(rule, now)
  return (
    <tr data-effect={rule.effect} data-stands={stands}>
      <th scope="row">
        <code>{rule.id}</code>
      </th>
      <td className="words">{ruleWords(rule)}</td>
      <td>
        {stands === 'later' ? 'from ' : 'since '}
        <When at={rule.from} />
        {rule.until !== null && (
          <>
            {' '}
            until <When at={rule.until} />
          </>
        )}
        {stands !== 'ended' && rule.until === null && (
          <>
            {' '}
            <a href={hashOf('origin', 'new', { end: rule.id })}>end it</a>
          </>
        )}
      </td>
      <td className="words quiet">{rule.source}</td>
    </tr>
  )
}
