/** Both sides, field beside field. What differs and what has changed since the last decision is marked, in words too. */
import type { CaseMatchShape } from '@specie/client'
import { type Agreement, type SideRow, sidesOf } from './sides.ts'

export function Sides(props: { readonly match: CaseMatchShape; readonly before: CaseMatchShape | null }) {
  const rows = sidesOf(props.match, props.before).filter(({ agreement }) => agreement !== 'neither')
  return (
    <table className="sides">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">Field</span>
          </th>
          <th scope="col">On our papers</th>
          <th scope="col">On the list</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field} data-agreement={row.agreement}>
            <th scope="row">
              {row.field} <span className="agreement">{marks[row.agreement]}</span>
            </th>
            <Side row={row} values={row.ours} changed={row.oursChanged} />
            <Side row={row} values={row.theirs} changed={row.theirsChanged} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Side(props: {
  readonly row: SideRow
  readonly values: readonly string[]
  readonly changed: boolean
}) {
  return (
    <td>
      {props.values.length === 0 && <span className="quiet">not said</span>}
      {props.values.length > 0 && (
        <ul>
          {props.values.map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list may say the same twice.
            <li key={index}>
              <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      )}
      {props.changed && <span className="stamp">changed since the decision</span>}
    </td>
  )
}

const marks: Readonly<Record<Agreement, string>> = {
  same: 'same',
  near: 'near',
  differs: 'differs',
  oneSided: '',
  neither: '',
}
