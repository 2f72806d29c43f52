/** Every row that is wrong: line, column, what is there and what would be right. Nothing was changed. */
import type { ListPreview } from '@specie/client'
import { Scroll } from '../../parts/Scroll.tsx'
import { printEvent } from '../../print/event.ts'

export function RowErrors({ preview }: { readonly preview: Extract<ListPreview, { outcome: 'wrong' }> }) {
  const { errors, errorCount } = preview
  return (
    <section aria-labelledby="errors-title">
      <h2 id="errors-title">
        {errorCount === 1 ? 'One row is wrong' : `${errorCount.toLocaleString('en')} rows are wrong`}
      </h2>
      <p className="says">{preview.says}</p>
      <Scroll name="Rows that are wrong">
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Column</th>
              <th scope="col">What is there</th>
              <th scope="col">What would be right</th>
              <th scope="col">Kind</th>
            </tr>
          </thead>
          <tbody>
            {errors.map((error) => (
              <tr key={`${error.line} ${error.column} ${error.code} ${error.value}`}>
                <th scope="row">{error.line}</th>
                <td>{error.column ?? 'whole row'}</td>
                <td>
                  <code>{error.value === '' ? 'nothing' : error.value}</code>
                </td>
                <td className="words">{error.expected}</td>
                <td className="quiet">{printEvent(error.code)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {errors.length < errorCount && (
        <p className="quiet">The first {errors.length.toLocaleString('en')}, in the order of their lines.</p>
      )}
    </section>
  )
}
