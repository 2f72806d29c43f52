/** How to check everything without us. */
import { CheckNow } from '../../check/CheckNow.tsx'
import { useTexts } from '../../language/Language.tsx'
import { PageHead } from '../../parts/Article.tsx'
import { Section } from '../../parts/Section.tsx'
import { Check as CheckByCommand } from '../../sections/Check.tsx'
import { Contracts } from '../../sections/Contracts.tsx'
import { Lies } from '../../sections/Lies.tsx'
import { useCheckPlace } from '../useCheckPlace.ts'
import { useWorld } from '../world.tsx'

export default function Check() {
  const { check, documents, pages } = useTexts()
  const { programme, reserve } = useWorld()
  return (
    <>
      <PageHead title={pages.check.title} lead={check.lead} />
      <CheckNow {...useCheckPlace()} openWorker={openWorker} />
      <CheckByCommand />
      <Lies />
      {programme.value !== null && (
        <Section id="contracts" title={documents.contracts.title} lead={documents.contracts.lead}>
          <Contracts programme={programme.value} reserve={reserve.value} />
        </Section>
      )}
    </>
  )
}

const openWorker = () =>
  new Worker(new URL('../../check/checkWorker.ts', import.meta.url), { type: 'module' })
