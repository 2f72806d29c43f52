/** The statements, newest first: what was sworn, by whom, and where each part of its proof lies. */
import type { Statement, Statements } from '../api/statements.ts'
import type { Vault } from '../api/vaults.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import type { Live } from '../live/useLive.ts'
import { Digest } from '../parts/Digest.tsx'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'
import { Weight } from '../parts/Weight.tsx'

export function StatementList(props: {
  readonly statements: Live<Statements>
  readonly vaults: readonly Vault[]
}) {
  const { value, failure } = props.statements
  const { documents, frame } = useTexts()
  const words = documents.statements
  const { count } = useSpeech()
  const shown = value?.statements.slice(0, mostShown) ?? []
  const older = (value?.statements.length ?? 0) - shown.length
  return (
    <Section id="statements" title={words.title} lead={words.lead}>
      {value === null && failure === null && <Awaiting what={frame.whats.statements} lines={6} />}
      {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.statements} />}
      {value?.statements.length === 0 && <p>{words.none}</p>}
      <ul className="statements">
        {shown.map((statement) => (
          <li key={statement.transaction}>
            <Entry
              statement={statement}
              vault={props.vaults.find(({ id }) => id === statement.vault)}
              newest={value?.statements.find(({ vault }) => vault === statement.vault) === statement}
            />
          </li>
        ))}
      </ul>
      {older > 0 && (
        <p className="quiet">
          {words.more(count(older))} <a href="/api/v1/statements">JSON</a>
        </p>
      )}
    </Section>
  )
}

function Entry(props: {
  readonly statement: Statement
  readonly vault: Vault | undefined
  /** The last of its vault: the one in force. */
  readonly newest: boolean
}) {
  const { statement, vault, newest } = props
  const words = useTexts().documents.statements
  const { count, marks, moment } = useSpeech()
  return (
    <details className="statement">
      <summary>
        <strong>{vault?.name ?? statement.vault}</strong>
        <span>
          <Weight of={statement.fineMicrograms} />
          {marks.comma}
          {words.bars(count(statement.barCount), statement.barCount)}
        </span>
        <span className="quiet">{words.counted(moment(statement.asOf))}</span>
        {newest && <span className="stamp counts">{words.inForce}</span>}
      </summary>
      <div className="statement-inside">
        <p className="quiet">{words.accepted(moment(statement.time), count(statement.block))}</p>
        <dl className="facts">
          <div>
            <dt>{words.listName}</dt>
            <dd>
              <a href={`/api/v1/lists/${statement.listDigest}.csv`}>{words.list}</a>{' '}
              <Digest of={statement.listDigest} name={words.listDigest} />
            </dd>
          </div>
          <div>
            <dt>{words.rootName}</dt>
            <dd>
              <Digest of={statement.barRoot} name={words.root} />
            </dd>
          </div>
          <div>
            <dt>{words.transactionName}</dt>
            <dd>
              <Digest of={statement.transaction} name={words.transaction} />
            </dd>
          </div>
        </dl>
        <h3>{words.signatures}</h3>
        <ul className="signers">
          {statement.signatures.map((one) => (
            <li key={one.signer}>
              <span>
                {one.name} <span className="quiet">{words[one.role]}</span>
              </span>
              <Digest of={one.signature} name={words.signature(one.name)} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

const mostShown = 24
