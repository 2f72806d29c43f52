/** Before and after, side by side: what the second officer decides about. */
import type { PartyContent } from '@specie/screening/party'
import { differencesOf } from './differences.ts'

export function Differences(props: { readonly before: PartyContent; readonly after: PartyContent }) {
  const found = differencesOf(props.before, props.after)
  if (found.length === 0) return null
  return (
    <section aria-labelledby="differences-title">
      <h2 id="differences-title">What would change</h2>
      <div className="rows-frame">
        <table className="rows differences">
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">As admitted</th>
              <th scope="col">As drafted</th>
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={one.where}>
                <th scope="row">{one.where}</th>
                <td>
                  {one.before === '' ? <span className="quiet">nothing</span> : <del>{one.before}</del>}
                </td>
                <td>{one.after === '' ? <span className="quiet">nothing</span> : <ins>{one.after}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
