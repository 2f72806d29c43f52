/** What surrounds every page: whose it is, the way to the others, the language, what to know first, the foot. */
import type { ComponentType } from 'react'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { usePreference } from '../live/preference.ts'
import { ScaleChoice } from '../parts/Weight.tsx'
import type { Scale } from '../print/weight.ts'
import { Concerns } from '../sections/Concerns.tsx'
import { Footer } from '../sections/Footer.tsx'
import { Masthead } from '../sections/Masthead.tsx'
import { Silence } from '../sections/Silence.tsx'
import { Staleness } from '../sections/Staleness.tsx'
import { useWorld } from './world.tsx'

export function Frame({ Content }: { readonly Content: ComponentType | null }) {
  const [scale, setScale] = usePreference<Scale>('scale', ['metric', 'ounces', 'exact'], 'metric')
  const { frame } = useTexts()
  const { reserve, vaults, programme, quorum, behind } = useWorld()
  const { locale } = useSpeech()
  // While the reserve is silent too, the strip above speaks for all that is of its block.
  const toTell =
    reserve.failure === null ? behind : behind.filter(({ block }) => block !== reserve.value?.block.number)
  return (
    <ScaleChoice value={scale}>
      <a className="skip" href="#content">
        {frame.skip}
      </a>
      <Masthead programme={programme.value} scale={scale} onScale={setScale} reserve={reserve} />
      <Silence reserve={reserve} />
      <Staleness behind={toTell} />
      <main id="content" tabIndex={-1} data-locale={locale}>
        {reserve.value !== null && vaults.value !== null && (
          <Concerns
            reserve={reserve.value}
            vaults={vaults.value.vaults}
            quorum={quorum}
            vaultsBehind={behind.find(({ part }) => part === 'vaults') ?? null}
          />
        )}
        {Content === null ? <NothingHere /> : <Content />}
      </main>
      <Footer programme={programme.value} />
    </ScaleChoice>
  )
}

function NothingHere() {
  const { nothingHere } = useTexts().frame
  return (
    <section className="reading-page">
      <h1>{nothingHere.title}</h1>
      <p>{nothingHere.text}</p>
    </section>
  )
}
