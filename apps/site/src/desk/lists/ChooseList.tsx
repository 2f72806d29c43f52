/** Which vault, which file, and how its columns are to be read. */
import { type ChangeEvent, useId, useState } from 'react'
import { SelectField } from '../parts/Field.tsx'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { useMyVaults } from '../session/myVaults.ts'
import { useWorld } from '../world.tsx'

export type ListChoice = {
  readonly vault: number
  readonly vaultName: string
  readonly file: File
  readonly mapping: string
  readonly standard: string
  readonly scope: 'whole' | 'added'
}

export function ChooseList(props: { readonly busy: boolean; readonly onLook: (choice: ListChoice) => void }) {
  const { vaults } = useWorld()
  const forms = useRead('list forms', (signal) => api.readListForms({ signal }))
  const [file, setFile] = useState<File | null>(null)
  const [chosen, setChosen] = useState({ vault: '', mapping: '', standard: '', scope: 'whole' })
  const id = useId()

  const offered = useMyVaults()
  const vault = offered.find((one) => one.id === chosen.vault) ?? offered[0]
  if (vaults.length > 0 && offered.length === 0)
    return (
      <p className="nothing">
        Lists are imported by a vault’s custodian, or by whom it has given a mandate to operate. You act for
        none.
      </p>
    )
  const tooLarge = file !== null && file.size > largestBytes
  return (
    <form
      className="desk-form list-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (file === null || vault === undefined || tooLarge) return
        const { mapping, standard } = chosen
        const scope = chosen.scope === 'added' ? 'added' : 'whole'
        props.onLook({ vault: Number(vault.id), vaultName: vault.name, file, mapping, standard, scope })
      }}
    >
      <SelectField
        label="Vault"
        value={vault?.id ?? ''}
        onChange={(value) => setChosen({ ...chosen, vault: value })}
        choices={offered.map((one) => [one.id, one.name])}
      />
      <div className="field">
        <label htmlFor={id}>File</label>
        <input
          id={id}
          type="file"
          accept=".csv,.xlsx,text/csv"
          onChange={(event: ChangeEvent<HTMLInputElement>) => setFile(event.target.files?.[0] ?? null)}
        />
        <p className={tooLarge ? 'hint wrong' : 'hint'}>
          {tooLarge
            ? 'At most 20 MB.'
            : 'CSV or XLSX in the LBMA’s columns, or any others through a mapping.'}
        </p>
      </div>
      <SelectField
        label="Columns"
        none="as the LBMA has them"
        value={chosen.mapping}
        onChange={(mapping) => setChosen({ ...chosen, mapping })}
        choices={(forms.value?.mappings ?? []).map((name) => [name, name])}
      />
      <SelectField
        label="Standard"
        none="as the list says"
        value={chosen.standard}
        onChange={(standard) => setChosen({ ...chosen, standard })}
        choices={(forms.value?.standards ?? []).map((one) => [one.id, one.name])}
      />
      <SelectField
        label="The file names"
        value={chosen.scope}
        onChange={(scope) => setChosen({ ...chosen, scope })}
        choices={[
          ['whole', 'every bar of the vault'],
          ['added', 'only bars that are added'],
        ]}
      />
      <p className="act-buttons">
        <button type="submit" className="firm-button" disabled={props.busy || file === null || tooLarge}>
          Show what it changes
        </button>
      </p>
    </form>
  )
}

const largestBytes = 20 * 1024 * 1024
