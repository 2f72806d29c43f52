/** Bars behind an address: a form that works without a script, and what stands behind its coins at a final block. */
import { toBigint } from '@specie/units'
import { type Holder, readHolder } from '../../api/holder.ts'
import { useSpeech, useTexts } from '../../language/Language.tsx'
import { useLive } from '../../live/useLive.ts'
import { PageHead } from '../../parts/Article.tsx'
import { Digest } from '../../parts/Digest.tsx'
import { Scroll } from '../../parts/Scroll.tsx'
import { Section } from '../../parts/Section.tsx'
import { Awaiting, Trouble } from '../../parts/Trouble.tsx'
import { Weight, WeightIn } from '../../parts/Weight.tsx'
import { useVisit } from '../visit.ts'

export default function Address() {
  const { address: words, pages, frame } = useTexts()
  const { search } = useVisit()
  const given = new URLSearchParams(search)
  const asked = (given.get('address') ?? '').trim()
  const block = (given.get('block') ?? '').trim()
  const isAddress = /^0x[0-9a-fA-F]{40}$/.test(asked)
  const path = isAddress
    ? `/api/v1/holders/${asked}${/^\d{1,15}$/.test(block) ? `?block=${Number(block)}` : ''}`
    : null
  const { value, failure } = useLive(path, readHolder, everyMs)
  return (
    <>
      <PageHead title={pages.address.title} lead={words.lead} />
      <form method="get" className="what-if ask-address">
        <label>
          {words.ask}{' '}
          <input
            type="text"
            name="address"
            defaultValue={asked}
            maxLength={64}
            size={46}
            spellCheck={false}
            autoComplete="off"
          />
        </label>
        <label>
          {words.block}{' '}
          <input type="text" name="block" defaultValue={block} inputMode="numeric" maxLength={15} size={10} />
        </label>
        <button type="submit" className="plain-button">
          {words.button}
        </button>
      </form>
      {asked !== '' && !isAddress && <p role="status">{words.wrong}</p>}
      {path !== null && value === null && failure === null && <Awaiting what={frame.whats.bars} />}
      {path !== null && value === null && failure !== null && (
        <Trouble failure={failure} what={frame.whats.bars} />
      )}
      {value !== null && <Behind holder={value} />}
    </>
  )
}

function Behind({ holder }: { readonly holder: Holder }) {
  const words = useTexts().address
  const speech = useSpeech()
  const { origin } = useVisit()
  return (
    <>
      <Section id="behind" title={words.balance}>
        {holder.kind !== 'holder' && <p role="status">{words.kinds[holder.kind]}</p>}
        {holder.frozen !== null && <p className="alarm">{words.frozen}</p>}
        <dl className="facts">
          <div>
            <dt>{words.balance}</dt>
            <dd>
              <WeightIn of={holder.balanceMicrograms} scale="exact" />
            </dd>
          </div>
          <div>
            <dt>{words.covered}</dt>
            <dd>
              <WeightIn of={holder.coveredMicrograms} scale="exact" />
            </dd>
          </div>
          {toBigint(holder.missingMicrograms) > 0n && (
            <div>
              <dt>{words.missing}</dt>
              <dd className="alarm">
                <WeightIn of={holder.missingMicrograms} scale="exact" round="up" />
              </dd>
            </div>
          )}
          <div>
            <dt>{words.at}</dt>
            <dd>
              {speech.count(holder.block.number)} <Digest of={holder.digest} name={words.digest} />
            </dd>
          </div>
        </dl>
        <p className="feeds">
          <a href={holder.certificate}>{words.certificate}</a>{' '}
          <a href={`/api/v1/holders/${holder.address}?block=${holder.block.number}`}>{words.data}</a>
        </p>
        <p>{words.how}</p>
        <div className="command">
          <code>
            npx specie bars-behind {holder.address} --block {holder.block.number} --url {origin}
          </code>
        </div>
      </Section>
      {holder.bars.length > 0 && (
        <Section id="bars-behind" title={words.bars}>
          <Scroll name={words.bars}>
            <table>
              <caption className="unseen">{words.bars}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.bar}</th>
                  <th scope="col">{words.vault}</th>
                  <th scope="col" className="number">
                    {words.part}
                  </th>
                </tr>
              </thead>
              <tbody>
                {holder.bars.slice(0, mostShown).map((one) => (
                  <tr key={one.barKey}>
                    <th scope="row">
                      <Stamped of={one} />
                    </th>
                    <td>{one.vault.name}</td>
                    <td className="number">
                      <Weight of={one.micrograms} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {holder.barCount > Math.min(mostShown, holder.bars.length) && (
            <p>{words.more(speech.count(Math.min(mostShown, holder.bars.length)))}</p>
          )}
        </Section>
      )}
      {holder.titles.length > 0 && (
        <Section id="titles" title={words.titles}>
          <Scroll name={words.titles}>
            <table>
              <caption className="unseen">{words.titles}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.title}</th>
                  <th scope="col">{words.bar}</th>
                  <th scope="col">{words.vault}</th>
                  <th scope="col" className="number">
                    {words.weight}
                  </th>
                  <th scope="col">{words.state}</th>
                </tr>
              </thead>
              <tbody>
                {holder.titles.map((one) => (
                  <tr key={one.title}>
                    <th scope="row">{one.title}</th>
                    <td>
                      <Stamped of={one} />
                    </td>
                    <td>{one.vault.name}</td>
                    <td className="number">
                      <Weight of={one.fineMicrograms} />
                    </td>
                    <td className={one.standing === 'whole' ? undefined : 'alarm'}>
                      {words.standings[one.standing]}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </Section>
      )}
    </>
  )
}

/** As stamped, with a link to the bar's own sheet. */
function Stamped({ of }: { readonly of: Pick<Holder['bars'][number], 'bar' | 'barKey'> }) {
  const { locale } = useVisit()
  const { bar, barKey } = of
  return (
    <a href={`/${locale}/bars?bar=${barKey}`}>
      {bar === null
        ? `${barKey.slice(0, 10)}…`
        : `${bar.brand} ${bar.serial}${bar.year === '' || bar.year === '-' ? '' : `, ${bar.year}`}`}
    </a>
  )
}

const mostShown = 100
const everyMs = 60_000
