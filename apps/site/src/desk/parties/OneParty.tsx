/** One party: what waits, what a change would change, its papers, its accounts, what was done, and what this officer may do. */
import type { PartyFileShape } from '@specie/client'
import { type PartyContent, partyContent } from '@specie/screening/party'
import { Digest } from '../../parts/Digest.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { Accounts } from './Accounts.tsx'
import { Differences } from './Differences.tsx'
import { Papers } from './Papers.tsx'
import { PartyActs } from './PartyActs.tsx'
import { actWords, kindWords, stateWords } from './words.ts'

export function OneParty({ id }: { readonly id: string }) {
  const read = useRead(`party ${id}`, (signal) => api.readPartyFile({ params: { party: id }, signal }))
  return (
    <Shown read={read} what="the party">
      {(party) => <Party party={party} onChange={read.replace} />}
    </Shown>
  )
}

function Party(props: {
  readonly party: PartyFileShape
  readonly onChange: (party: PartyFileShape) => void
}) {
  const { party } = props
  const [content, before] = [contentOf(party.content), contentOf(party.admittedContent)]
  return (
    <article className="party" data-state={party.state}>
      <PageHead
        title={party.name ?? 'An erased party'}
        back={{ to: hashOf('parties'), words: 'Parties' }}
        lead={
          <>
            <span className="stamp">{stateWords[party.state]}</span> {capital(kindWords[party.kind])} in{' '}
            {party.jurisdiction}, as {party.takesPartAs.join(', ') || 'nothing yet'}. Version {party.version}
            {party.draftedBy !== null && `, drafted by ${party.draftedBy.name}`}.
          </>
        }
      >
        {party.may.includes('change') && (
          <a className="plain-button" href={hashOf('parties', party.id, { do: 'change' })}>
            Change it
          </a>
        )}
      </PageHead>
      {content === null && (
        <p className="nothing">
          Its personal data were erased: the key that opened them is destroyed. What was done stays on record.
        </p>
      )}
      {party.missing.length > 0 && party.state !== 'admitted' && (
        <section aria-labelledby="missing-title" className="missing">
          <h2 id="missing-title">Before it can be admitted</h2>
          <ul>
            {party.missing.map((one) => (
              <li key={one}>{capital(one)}</li>
            ))}
          </ul>
        </section>
      )}
      {content !== null && before !== null && <Differences before={before} after={content} />}
      <PartyActs party={party} onDone={props.onChange} />
      {content !== null && <Papers content={content} />}
      <Accounts party={party} onChange={props.onChange} />
      <section aria-labelledby="acts-title">
        <h2 id="acts-title">What was done</h2>
        <ol className="plain-list">
          {party.acts.map((one) => (
            <li key={`${one.act} ${one.at} ${one.version}`}>
              <When at={one.at} />: version {one.version} {actWords[one.act]}
              {one.by !== null && ` by ${one.by.name}`}
              {one.why !== null && `: ${one.why}`}
            </li>
          ))}
        </ol>
        {party.keepUntil !== null && (
          <p className="quiet">
            Kept until <When at={party.keepUntil} />, then erased.
          </p>
        )}
        <p className="quiet">
          Number <Digest of={party.id} name="the party’s number" />
        </p>
      </section>
    </article>
  )
}

/** As the office read it when it was drafted. */
export function contentOf(given: PartyFileShape['content']): PartyContent | null {
  const read = partyContent.safeParse(given)
  return read.success ? read.data : null
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
