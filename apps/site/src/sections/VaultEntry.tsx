/** One vault: its figures in a line; opened, its statement, who signed it, and the journal of what left or was held since. */
import { isZero, printPercent } from '@specie/units'
import type { ReactNode } from 'react'
import type { JournalEntry, Vault } from '../api/vaults.ts'
import { setAddress } from '../live/address.ts'
import { useNow } from '../live/clock.tsx'
import { AgeGauge } from '../parts/Age.tsx'
import { Digest } from '../parts/Digest.tsx'
import { Weight } from '../parts/Weight.tsx'
import { printEvent } from '../print/event.ts'
import { printMoment } from '../print/moment.ts'
import { printJurisdiction } from '../print/place.ts'
import { holdsAll, type Standing, standing, standingWords } from '../verdict/standing.ts'

export function VaultEntry({ vault, quorum }: { readonly vault: Vault; readonly quorum: number | null }) {
  const state = standing(vault, useNow(), quorum)
  return (
    <details className="vault">
      <summary>
        <span className="vault-name">
          <strong>{vault.name}</strong>
          <span className="quiet">{whereabouts(vault)}</span>
        </span>
        <span className="vault-keeper">
          <span className="quiet">kept by</span> {vault.custodian.name}
        </span>
        <span className="vault-weight">
          <Weight of={vault.countedMicrograms} />
          <span className="quiet">{printPercent(vault.shareBasisPoints)} of what counts</span>
        </span>
        <span className="vault-state">
          <span className={`stamp ${grave.includes(state) ? 'grave' : state}`}>{standingWords[state]}</span>
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

/** A city state is named once. */
function whereabouts({ place, jurisdiction }: Vault): string {
  const country = printJurisdiction(jurisdiction)
  return place.includes(country) ? place : `${place}, ${country}`
}

const grave: readonly Standing[] = ['lapsed', 'unsigned', 'held']

function Sworn({ vault }: { readonly vault: Vault }) {
  return (
    <div>
      <h4>The statement in force</h4>
      <dl className="facts">
        <Fact name="Sponsor">{vault.sponsor.name}</Fact>
        <Fact name="Counted">{vault.asOf === null ? 'not yet' : printMoment(vault.asOf)}</Fact>
        <Fact name="Lapses">
          {vault.lapsesAt === null ? 'nothing to lapse' : printMoment(vault.lapsesAt)}
        </Fact>
        <Fact name="On the list">
          <Weight of={vault.goldMicrograms} />, {vault.barCount.toLocaleString('en')} bars
        </Fact>
        {!isZero(vault.waitingMicrograms) && (
          <Fact name="Waiting for its delay">
            <Weight of={vault.waitingMicrograms} />
          </Fact>
        )}
        {!isZero(vault.pendingMicrograms) && (
          <Fact name="Left or held since">
            {vault.journal.some((entry) => entry.entry > vault.seen && holdsAll(entry)) ? (
              'everything'
            ) : (
              <Weight of={vault.pendingMicrograms} />
            )}
          </Fact>
        )}
        <Fact name="Root of the sum tree">
          <Digest of={vault.barRoot} name="the root" />
        </Fact>
        {vault.listDigest !== null && (
          <Fact name="The list itself">
            <a href={`/api/v1/lists/${vault.listDigest}.csv`}>CSV, as signed</a>{' '}
            <Digest of={vault.listDigest} name="the digest of the list" />
          </Fact>
        )}
      </dl>
      <h4>Signed by</h4>
      {vault.signers.length === 0 ? (
        <p>Nobody.</p>
      ) : (
        <ul className="signers">
          {vault.signers.map((signer) => (
            <li key={signer.address}>
              <span>
                {signer.name} <span className="quiet">{signer.role}</span>
              </span>
              <Digest of={signer.address} name={`the address of ${signer.name}`} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a
          href={`?vault=${encodeURIComponent(vault.id)}#bars`}
          onClick={() => setAddress({ vault: vault.id, query: '', brand: '', state: '' })}
        >
          Its bars
        </a>
      </p>
    </div>
  )
}

function Journal({ vault }: { readonly vault: Vault }) {
  return (
    <div>
      <h4>Journal</h4>
      {vault.journal.length === 0 ? (
        <p>Nothing has left this vault, and nothing was held.</p>
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
  const holds = entry.kind === 'hold' || entry.kind === 'duplicate'
  return (
    <li value={entry.entry} className={holds && !seen ? 'grave' : ''}>
      <p>
        <strong>{printEvent(entry.kind)}</strong>{' '}
        {holdsAll(entry) ? 'of everything in the vault' : <Weight of={entry.amountMicrograms} />}
        {entry.ground !== null && <>: {entry.ground}</>}
      </p>
      <p className="quiet">
        {printMoment(entry.time)},{' '}
        {seen ? 'reflected in the list in force' : 'subtracted from the list in force'}{' '}
        <Digest of={entry.transaction} name="the transaction" />
      </p>
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
