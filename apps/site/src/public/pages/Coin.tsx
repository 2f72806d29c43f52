/** What a coin is and is not. */
import { useTexts } from '../../language/Language.tsx'
import { Chapter, PageHead } from '../../parts/Article.tsx'
import { useTo } from '../useTo.tsx'
import { WithFacts } from '../WithFacts.tsx'

export default function Coin() {
  const { coin, pages } = useTexts()
  const to = useTo()
  return (
    <div className="reading-page">
      <PageHead title={pages.coin.title} lead={coin.lead} />
      <WithFacts>
        {(facts) => (
          <>
            <Chapter id="own" title={coin.own.title}>
              {coin.own.text()}
            </Chapter>
            <Chapter id="owes" title={coin.owes.title}>
              {coin.owes.text(facts, to)}
            </Chapter>
            <Chapter id="backed" title={coin.backed.title}>
              {coin.backed.text(facts)}
            </Chapter>
            <Chapter id="bar" title={coin.bar.title}>
              {coin.bar.text(to)}
            </Chapter>
            <Chapter id="blocked" title={coin.blocked.title}>
              {coin.blocked.text(to)}
            </Chapter>
            <Chapter id="frozen" title={coin.frozen.title}>
              {coin.frozen.text(facts)}
            </Chapter>
            <Chapter id="not" title={coin.not.title}>
              {coin.not.text()}
            </Chapter>
          </>
        )}
      </WithFacts>
    </div>
  )
}
