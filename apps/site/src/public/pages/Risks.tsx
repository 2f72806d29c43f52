/** Risks in plain words. */
import { useTexts } from '../../language/Language.tsx'
import { Chapter, PageHead } from '../../parts/Article.tsx'
import { Scroll } from '../../parts/Scroll.tsx'
import { toJoin, useTo } from '../useTo.tsx'
import { WithFacts } from '../WithFacts.tsx'

export default function Risks() {
  const { risks, pages } = useTexts()
  const to = useTo()
  return (
    <div className="reading-page">
      <PageHead title={pages.risks.title} lead={risks.lead} />
      <WithFacts>
        {(facts) => (
          <>
            <Chapter id="unseen" title={risks.unseen.title} marked>
              {risks.unseen.text(facts)}
            </Chapter>
            <Chapter id="custody" title={risks.custody.title}>
              {risks.custody.text(facts)}
            </Chapter>
            <Chapter id="law" title={risks.law.title}>
              {risks.law.text(toJoin)}
            </Chapter>
            <Chapter id="sanctions" title={risks.sanctions.title}>
              {risks.sanctions.text((words) => to('documents', words))}
            </Chapter>
            <Chapter id="issuer" title={risks.issuer.title}>
              {risks.issuer.text(to)}
            </Chapter>
            <Chapter id="price" title={risks.price.title}>
              {risks.price.text()}
            </Chapter>
            <Chapter id="technology" title={risks.technology.title}>
              {risks.technology.text()}
            </Chapter>
            <section id="cheats" className="wide-chapter" aria-labelledby="cheats-title">
              <h2 id="cheats-title">{risks.cheats.title}</h2>
              <Scroll name={risks.cheats.title}>
                <table className="told">
                  <thead>
                    <tr>
                      <th scope="col">{risks.cheats.who}</th>
                      <th scope="col">{risks.cheats.could}</th>
                      <th scope="col">{risks.cheats.bounds}</th>
                      <th scope="col">{risks.cheats.shows}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {risks.cheats.rows(facts).map(([who, could, bounds, shows]) => (
                      <tr key={who}>
                        <th scope="row">{who}</th>
                        <td>{could}</td>
                        <td>{bounds}</td>
                        <td>{shows}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
            </section>
          </>
        )}
      </WithFacts>
    </div>
  )
}
