/** A new statement: from what the register would publish of a vault now, which is its newest import. */

import { SelectField, TextField } from '../parts/Field.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useAct } from '../server/useAct.ts'
import { useKept } from '../server/useKept.ts'
import { useMyVaults } from '../session/myVaults.ts'

export function DraftStatement() {
  const offered = useMyVaults()
  const [typed, change, clear] = useKept('statement', nothingTyped)
  const act = useAct()
  const vault = offered.find(({ id }) => id === typed.vault) ?? offered[0]
  const settled = typed.settled.split(/[\s,]+/).filter((part) => part !== '')
  const readable = settled.every((part) => /^[1-9]\d{0,8}$/.test(part))

  const draft = async () => {
    if (vault === undefined) return
    const body = {
      vault: Number(vault.id),
      ...(settled.length === 0 ? {} : { settled: settled.map(Number) }),
    }
    const value = await act.run((key) => api.draftStatement({ body, key }))
    if (value === null) return
    clear()
    go(hashOf('statements', value.digest))
  }

  return (
    <>
      <PageHead
        title="New statement"
        back={{ to: hashOf('statements'), words: 'Statements' }}
        lead="From the vault’s newest list, as counted now. Departures in the journal are in it; a hold that nobody has named keeps it from being drafted."
      />
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void draft()
        }}
      >
        <SelectField
          label="Vault"
          value={vault?.id ?? ''}
          onChange={(id) => change({ vault: id })}
          choices={offered.map(({ id, name, custodian }) => [id, `${name}, kept by ${custodian.name}`])}
        />
        <TextField
          label="Journal entries that people have settled otherwise"
          optional
          value={typed.settled}
          onChange={(settledText) => change({ settled: settledText })}
          wrong={readable ? null : 'Numbers of entries, such as 4, 7.'}
          hint="Their numbers. The signers are told."
        />
        <p>
          Drafting swears to nothing. The custodian and the quorum of auditors sign; until it is on the chain,
          what counts stays as it is.
        </p>
        <p className="act-buttons">
          <button
            type="submit"
            className="firm-button"
            disabled={act.busy || vault === undefined || !readable}
          >
            Draft the statement
          </button>
        </p>
        <ProblemNote problem={act.problem} />
      </form>
    </>
  )
}

const nothingTyped = { vault: '', settled: '' }
