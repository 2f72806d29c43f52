/** News of the programme from the public log, what stands as an alarm, and how to be told. */
import { type NewsEntry, newsPath, readAlarms, readNews } from '../../api/news.ts'
import { useSpeech, useTexts } from '../../language/Language.tsx'
import { useLive } from '../../live/useLive.ts'
import { PageHead } from '../../parts/Article.tsx'
import { Section } from '../../parts/Section.tsx'
import { Awaiting, Trouble } from '../../parts/Trouble.tsx'
import { alarmText } from '../alarmText.ts'
import { headlineOf, noticeIn } from '../headline.ts'
import { useVisit } from '../visit.ts'
import { useWorld } from '../world.tsx'

export default function News() {
  const { news: words, pages, frame } = useTexts()
  const { locale, origin } = useVisit()
  const { value, failure } = useLive(newsPath, readNews, everyMs)
  return (
    <>
      <PageHead title={pages.news.title} lead={words.lead} />
      <p className="feeds">
        <a href={`/${locale}/news.atom`} type="application/atom+xml">
          {words.feed}
        </a>{' '}
        <a href="/api/v1/alarms.atom" type="application/atom+xml">
          {words.alarmsFeed}
        </a>
      </p>
      <p>{words.watcher}</p>
      <div className="command">
        <code>npx specie watch {origin} --rpc YOUR_NODE --webhook https://…</code>
      </div>
      <Alarms />
      <Section id="news" title={words.entries.title}>
        {value === null && failure === null && <Awaiting what={frame.whats.history} />}
        {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.history} />}
        {value?.entries.length === 0 && <p role="status">{words.entries.none}</p>}
        <ol className="news">
          {value?.entries.map((entry) => (
            <Entry key={entry.index} entry={entry} />
          ))}
        </ol>
      </Section>
    </>
  )
}

function Entry({ entry }: { readonly entry: NewsEntry }) {
  const texts = useTexts()
  const speech = useSpeech()
  const notice = noticeIn(entry, speech.locale)
  return (
    <li>
      <time dateTime={new Date(entry.at).toISOString()}>{speech.moment(entry.at)}</time>{' '}
      <span lang={notice === null ? undefined : notice.language}>{headlineOf(entry, texts, speech)}</span>{' '}
      <a href={`/api/v1/log/entries/${entry.index}`}>{texts.news.entries.proof}</a>
      {notice !== null && <p lang={notice.language}>{notice.text}</p>}
    </li>
  )
}

function Alarms() {
  const texts = useTexts()
  const words = texts.news.alarms
  const { frame } = texts
  const world = useWorld()
  const known = { reserve: world.reserve.value, vaults: world.vaults.value?.vaults ?? [] }
  const speech = useSpeech()
  const { value, failure } = useLive('/api/v1/alarms', readAlarms, everyMs)
  const standing = value?.alarms.filter(({ endedAt }) => endedAt === null) ?? []
  return (
    <Section id="alarms" title={words.title} lead={words.lead}>
      {value === null && failure === null && <Awaiting what={frame.whats.reserve} />}
      {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.reserve} />}
      {value !== null && standing.length === 0 && <p role="status">{words.calm}</p>}
      <ul className="news">
        {standing.map((alarm) => {
          const own = alarmText(alarm, known, texts, speech)
          return (
            <li key={alarm.key}>
              <strong className={alarm.urgency === 'alarm' ? 'alarm' : undefined}>
                {words.urgencies[alarm.urgency]}
              </strong>{' '}
              <span lang={own === null ? 'en' : undefined}>{own ?? alarm.says}</span>{' '}
              {words.since(speech.moment(alarm.raisedAt))}
              {alarm.until !== null && speech.marks.comma + words.until(speech.moment(alarm.until))}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

const everyMs = 30_000
