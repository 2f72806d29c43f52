/** Each way in which somebody could lie to the check, and what it meets. */
import { useTexts } from '../language/Language.tsx'
import { Section } from '../parts/Section.tsx'

export function Lies() {
  const words = useTexts().check.lies
  return (
    <Section id="lies" title={words.title}>
      <table className="told pairs">
        <thead>
          <tr>
            <th scope="col">{words.lie}</th>
            <th scope="col">{words.met}</th>
          </tr>
        </thead>
        <tbody>
          {words.rows.map(([lie, met]) => (
            <tr key={lie}>
              <th scope="row">{lie}</th>
              <td>{met}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
