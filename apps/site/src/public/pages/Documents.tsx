/** Statements with their proofs, sanctions lists, contracts, and all of it as data. */
import { readStatements } from '../../api/statements.ts'
import { useTexts } from '../../language/Language.tsx'
import { useLive } from '../../live/useLive.ts'
import { PageHead } from '../../parts/Article.tsx'
import { Section } from '../../parts/Section.tsx'
import { Contracts } from '../../sections/Contracts.tsx'
import { ScreeningLists } from '../../sections/ScreeningLists.tsx'
import { StatementAges } from '../../sections/StatementAges.tsx'
import { StatementList } from '../../sections/StatementList.tsx'
import { useWorld } from '../world.tsx'

export default function Documents() {
  const { documents: words, pages } = useTexts()
  const { programme, reserve, vaults } = useWorld()
  const statements = useLive('/api/v1/statements', readStatements, everyMs)
  return (
    <>
      <PageHead title={pages.documents.title} lead={words.lead} />
      <StatementAges
        statements={statements}
        vaults={vaults.value?.vaults ?? []}
        programme={programme.value}
      />
      <StatementList statements={statements} vaults={vaults.value?.vaults ?? []} />
      <ScreeningLists />
      {programme.value !== null && (
        <Section id="contracts" title={words.contracts.title} lead={words.contracts.lead}>
          <Contracts programme={programme.value} reserve={reserve.value} />
        </Section>
      )}
      <Section id="data" title={words.data.title}>
        <ul className="raw">
          {data.map(([name, href]) => (
            <li key={name}>
              <a href={href}>{words.data.links[name]}</a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

const data = [
  ['statements', '/api/v1/statements'],
  ['titles', '/api/v1/titles'],
  ['holds', '/api/v1/holds'],
  ['events', '/api/v1/events'],
  ['policy', '/api/v1/policy'],
  ['api', '/api/openapi.json'],
] as const
const everyMs = 60_000
