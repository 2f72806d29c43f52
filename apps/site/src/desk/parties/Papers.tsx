/** A party's papers to be read: everybody in it with what is known of each, and the documents by their digests. */
import { nameInFull, type PartyContent, peopleOf, type Somebody } from '@specie/screening/party'
import { Digest } from '../../parts/Digest.tsx'
import { documentWords, identifierWords, nameWords } from './words.ts'

export function Papers({ content }: { readonly content: PartyContent }) {
  return (
    <>
      <section aria-labelledby="people-title" className="people">
        <h2 id="people-title">Who it is, who owns and who directs it</h2>
        {peopleOf(content).map(({ person, who }) => (
          <Person key={person} title={titleOf(content, person)} who={who} />
        ))}
        {content.noOwnerBecause !== null && <p>Nobody owns a quarter: {content.noOwnerBecause}</p>}
      </section>
      <section aria-labelledby="documents-title">
        <h2 id="documents-title">Documents</h2>
        {content.documents.length === 0 ? (
          <p className="nothing">None yet.</p>
        ) : (
          <ul className="plain-list">
            {content.documents.map((one) => (
              <li key={`${one.digest} ${one.of} ${one.kind}`}>
                {documentWords[one.kind]} of {one.of}
                {one.expiresOn !== null && `, until ${one.expiresOn}`}
                {one.note !== null && `, ${one.note}`} <Digest of={one.digest} name="the document’s digest" />
              </li>
            ))}
          </ul>
        )}
      </section>
      {(content.wallets.length > 0 || content.contact !== null || content.note !== null) && (
        <section aria-labelledby="more-title">
          <h2 id="more-title">More</h2>
          <dl className="facts">
            <Fact name="Other wallets" value={content.wallets.join(', ')} />
            <Fact name="Mail" value={content.contact?.email ?? ''} />
            <Fact name="Telephone" value={content.contact?.telephone ?? ''} />
            <Fact name="Note" value={content.note ?? ''} />
          </dl>
        </section>
      )}
    </>
  )
}

function Person({ title, who }: { readonly title: string; readonly who: Somebody }) {
  const [first, ...others] = who.names
  return (
    <section className="person" aria-label={title}>
      <h3>
        {first === undefined ? '' : nameInFull(first)} <span className="quiet">{title}</span>
      </h3>
      <dl className="facts">
        {others.map((name) => (
          <Fact key={nameInFull(name)} name={nameWords[name.type]} value={nameInFull(name)} />
        ))}
        {who.is === 'person' ? (
          <>
            <Fact
              name="Born"
              value={[who.born, who.birthplace?.town, who.birthplace?.country].filter(Boolean).join(', ')}
            />
            <Fact name="Nationality" value={who.nationalities.join(', ')} />
            <Fact name="Lives in" value={who.residence ?? ''} />
            <Fact name="Gender" value={who.gender ?? ''} />
          </>
        ) : (
          <>
            <Fact name="Registered in" value={who.registeredIn} />
            <Fact name="Founded" value={who.founded ?? ''} />
          </>
        )}
        {who.identifiers.map((one) => (
          <Fact
            key={`${one.kind} ${one.number}`}
            name={identifierWords[one.kind]}
            value={[one.number, one.country, one.authority].filter(Boolean).join(', ')}
          />
        ))}
        {who.addresses.map((one) => (
          <Fact
            key={JSON.stringify(one)}
            name={`Address, ${one.type}`}
            value={[
              ...one.lines,
              [one.street, one.buildingNumber].filter(Boolean).join(' '),
              one.buildingName,
              [one.postcode, one.town].filter(Boolean).join(' '),
              one.region,
              one.country,
            ]
              .filter(Boolean)
              .join(', ')}
          />
        ))}
      </dl>
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function titleOf(content: PartyContent, person: string): string {
  const [what = '', number = ''] = person.split(' ')
  const index = Number(number) - 1
  if (what === 'owner') {
    const one = content.owners[index]
    return `${person}, ${((one?.shareBasisPoints ?? 0) / 100).toFixed(2)} % of ${one?.how ?? 'shares'}`
  }
  return what === 'director' ? `${person}, ${content.directors[index]?.office ?? ''}` : 'the party'
}
