/** The check on the page: one button, what may be given to it, each check as it ends, and what nothing can catch. */
import { type Check, type CheckId, checkIds } from '@specie/evidence/check-ids'
import { type ReactNode, useState } from 'react'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { Section } from '../parts/Section.tsx'
import { CheckResult } from './CheckResult.tsx'
import { KeepReport } from './KeepReport.tsx'
import { Memory } from './Memory.tsx'
import { isSettled, SettingsForm, useSettings } from './Settings.tsx'
import { type Course, useCheck } from './useCheck.ts'

export type CheckPlace = {
  /** The origin of the server that is checked. */
  readonly server: string
  /** The local demonstration's own node; null anywhere else. */
  readonly ownNode: string | null
}

export function CheckNow(
  props: CheckPlace & {
    readonly openWorker: () => Worker
    /** Not sent by the server that is checked. */
    readonly fromDisk?: boolean
  },
) {
  const { server, ownNode, openWorker } = props
  const { checking: words } = useTexts()
  const settings = useSettings(ownNode)
  const { course, begin, giveUp } = useCheck(openWorker)
  const [pressed, setPressed] = useState(false)
  const running = course.state === 'reading' || course.state === 'computing'
  const press = () => {
    setPressed(true)
    // The server that this page came from, whatever name its own data give it.
    const asked = props.fromDisk === true ? server : window.location.origin
    if (isSettled(settings)) begin(settings.question(asked))
  }
  return (
    <Section id="now" title={words.title} lead={words.lead}>
      <noscript>
        <p className="check-note">{words.needsScript}</p>
      </noscript>
      <div className="needs-script">
        <SettingsForm settings={settings} ownNode={ownNode} pressed={pressed} />
        <div className="check-begin">
          <button type="button" className="check-button" onClick={running ? giveUp : press}>
            {running ? words.stop : course.state === 'idle' ? words.begin : words.again}
          </button>
          <Going course={course} />
        </div>
        <Verdict course={course} />
        <Memory server={server} met={course.logHead} />
      </div>
      <ol className="check-list">
        {checkIds.map((id) => (
          <CheckResult key={id} id={id} check={found(course.checks, id)} />
        ))}
      </ol>
      {course.report !== null && <KeepReport report={course.report} />}
      <NothingCatches fromDisk={props.fromDisk === true} />
    </Section>
  )
}

function Going({ course }: { readonly course: Course }): ReactNode {
  const { checking: words } = useTexts()
  const { count } = useSpeech()
  if (course.state !== 'reading' && course.state !== 'computing') return null
  const text =
    course.state === 'reading'
      ? words.reading(course.reading, count(course.read))
      : words.computing(count(course.checks.length), count(course.of))
  return (
    <div className="check-going" role="status">
      <progress max={course.of || undefined} value={course.of === 0 ? undefined : course.checks.length} />
      <span>{text}</span>
    </div>
  )
}

function Verdict({ course }: { readonly course: Course }) {
  const { checking: words } = useTexts()
  const { count, decimal } = useSpeech()
  if (course.state === 'failed') {
    return (
      <div className="check-verdict fail" role="alert">
        <p className="check-word">{words.verdict.failed}</p>
        <p lang="en">{course.why}</p>
      </div>
    )
  }
  const { report } = course
  if (course.state !== 'done' || report === null) return null
  const of = (result: Check['result']) =>
    count(course.checks.filter((check) => check.result === result).length)
  const failed = course.checks.filter(({ result }) => result === 'fail')
  const tenths = (ms: number) => decimal(BigInt(Math.round(ms / 10)), 2)
  return (
    <div className={`check-verdict ${report.result}`} role="status">
      <p className="check-word">{words.verdict[report.result]}</p>
      <p>{words.counts(of('pass'), of('fail'), of('unknown'))}</p>
      {failed.length > 0 && (
        <ul className="check-failed">
          {failed.map(({ id, facts: [first] }) => (
            <li key={id}>
              {words.proves[id]}
              {first !== undefined && (
                <span lang="en">
                  {first.label}: {first.value}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {report.block !== null && (
        <p className="quiet">{words.at(count(report.block.number), report.block.hash)}</p>
      )}
      <p className="quiet">{words.took(tenths(course.readingMs), tenths(course.computingMs))}</p>
    </div>
  )
}

function NothingCatches({ fromDisk }: { readonly fromDisk: boolean }) {
  const { nothing } = useTexts().checking
  const { marks } = useSpeech()
  return (
    <div className="check-nothing">
      <h3>{nothing.title}</h3>
      <p>{nothing.lead}</p>
      <ul>
        {nothing.list.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {!fromDisk && (
        <p>
          {nothing.page} <a href="/verifier.html">{nothing.file}</a>
          {marks.comma}
          <a href="/verifier.sha256">{nothing.digest}</a>
        </p>
      )}
    </div>
  )
}

function found(checks: readonly Check[], id: CheckId): Check | null {
  return checks.find((check) => check.id === id) ?? null
}
