/** One vault: its figures in a line; opened, its statement, who signed it, and the journal of what left or was held since. */
import { isZero } from '@specie/units'
import type { ReactNode } from 'react'
import type { JournalEntry, Vault } from '../api/vaults.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { setAddress } from '../live/address.ts'
import { useNow } from '../live/clock.tsx'
import { AgeGauge } from '../parts/Age.tsx'
import { Digest } from '../parts/Digest.tsx'
import { Ground } from '../parts/Ground.tsx'
import { Weight } from '../parts/Weight.tsx'
import { holdsAll, type Standing, standing } from '../verdict/standing.ts'
import { whereabouts } from './whereabouts.ts'

export function VaultEntry({ vault, quorum }: { readonly vault: Vault; readonly quorum: number | null }) {
  const state = standing(vault, useNow(), quorum)
  const words = useTexts().vaults
  const speech = useSpeech()
  return (
    <details className="vault">
      <summary>
        <span className="vault-name">
          <strong>{vault.name}</strong>
          <span className="quiet">{whereabouts(vault, speech)}</span>
        </span>
        <span className="vault-keeper">
          <span className="quiet">{words.keptBy}</span> {vault.custodian.name}
        </span>
        <span className="vault-weight">
          <Weight of={vault.countedMicrograms} />
          <span className="quiet">{words.share(speech.percent(vault.shareBasisPoints))}</span>
        </span>
        <span className="vault-state">
          <span className={`stamp ${grave.includes(state) ? 'grave' : state}`}>{words.standing[state]}</span>
          {vault.asOf !== null && vault.lapsesAt !== null && (
            <AgeGauge asOf={vault.asOf} lapsesAt={vault.lapsesAt} rough />
          )}
        </span>
      </summary>
      <div className="vault-inside">
        <Sworn vault={vault} />
        <Journal vault={vault} />
      </div>
    </details>
  )
}

const grave: readonly Standing[] = ['lapsed', 'unsigned', 'held']

function Sworn({ vault }: { readonly vault: Vault }) {
  const words = useTexts().vaults
  const { count, marks, moment } = useSpeech()
  return (
    <div>
      <h4>{words.inForce}</h4>
      <dl className="facts">
        <Fact name={words.sponsor}>{vault.sponsor.name}</Fact>
        <Fact name={words.counted}>{vault.asOf === null ? words.notYet : moment(vault.asOf)}</Fact>
        <Fact name={words.lapses}>
          {vault.lapsesAt === null ? words.nothingToLapse : moment(vault.lapsesAt)}
        </Fact>
        <Fact name={words.onTheList}>
          <Weight of={vault.goldMicrograms} />
          {marks.comma}
          {words.bars(count(vault.barCount), vault.barCount)}
        </Fact>
        {!isZero(vault.waitingMicrograms) && (
          <Fact name={words.waiting}>
            <Weight of={vault.waitingMicrograms} />
          </Fact>
        )}
        {!isZero(vault.pendingMicrograms) && (
          <Fact name={words.leftOrHeld}>
            {vault.journal.some((entry) => entry.entry > vault.seen && holdsAll(entry)) ? (
              words.everything
            ) : (
              <Weight of={vault.pendingMicrograms} />
            )}
          </Fact>
        )}
        <Fact name={words.root}>
          <Digest of={vault.barRoot} name={words.rootDigest} />
        </Fact>
        {vault.listDigest !== null && (
          <Fact name={words.list}>
            <a href={`/api/v1/lists/${vault.listDigest}.csv`}>{words.listFile}</a>{' '}
            <Digest of={vault.listDigest} name={words.listDigest} />
          </Fact>
        )}
      </dl>
      <h4>{words.signedBy}</h4>
      {vault.signers.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ul className="signers">
          {vault.signers.map((signer) => (
            <li key={signer.address}>
              <span>
                {signer.name} <span className="quiet">{words.roles[signer.role]}</span>
              </span>
              <Digest of={signer.address} name={words.addressOf(signer.name)} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a
          href={`?vault=${encodeURIComponent(vault.id)}#bars`}
          onClick={() => setAddress({ vault: vault.id, query: '', brand: '', state: '' })}
        >
          {words.itsBars}
        </a>
      </p>
    </div>
  )
}

function Journal({ vault }: { readonly vault: Vault }) {
  const words = useTexts().vaults
  return (
    <div>
      <h4>{words.journal}</h4>
      {vault.journal.length === 0 ? (
        <p>{words.journalEmpty}</p>
      ) : (
        <ol className="journal">
          {vault.journal.toReversed().map((entry) => (
            <Entry key={entry.entry} entry={entry} seen={entry.entry <= vault.seen} />
          ))}
        </ol>
      )}
    </div>
  )
}

function Entry({ entry, seen }: { readonly entry: JournalEntry; readonly seen: boolean }) {
  const words = useTexts().vaults
  const { day, marks, moment } = useSpeech()
  const holds = entry.kind === 'hold' || entry.kind === 'duplicate'
  return (
    <li value={entry.entry} className={holds && !seen ? 'grave' : ''}>
      <p>
        <strong>{words.entries[entry.kind]}</strong>{' '}
        {holdsAll(entry) ? words.ofEverything : <Weight of={entry.amountMicrograms} />}
        {entry.ground !== null && (
          <>
            {marks.colon}
            <Ground ground={entry.ground} />
          </>
        )}
      </p>
      <p className="quiet">
        {moment(entry.time)}
        {marks.comma}
        {seen ? words.reflected : words.subtracted} <Digest of={entry.transaction} name={words.transaction} />
      </p>
      {entry.lifted.map(({ number, by, from, until }) => (
        <p key={number}>
          {words.lifted(day(from), until === null ? null : day(until)) + marks.colon}
          <span lang="en">
            {number}, {by}
          </span>
        </p>
      ))}
    </li>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
