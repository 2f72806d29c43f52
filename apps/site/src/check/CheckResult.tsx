/** One check: its mark and its sentence, and below it what it stands on; what failed is open at once. */
import { type Check, type CheckId, inputsOfChecks } from '@specie/evidence/check-ids'
import { useSpeech, useTexts } from '../language/Language.tsx'

export function CheckResult({ id, check }: { readonly id: CheckId; readonly check: Check | null }) {
  const { checking: words } = useTexts()
  const { list } = useSpeech()
  const result = check?.result ?? 'waiting'
  return (
    <li
      className={`check-row ${result === 'waiting' ? 'ahead' : result}`}
      data-check={id}
      data-result={result}
    >
      <span className="check-mark" aria-hidden="true">
        {marks[result]}
      </span>
      <div>
        <p className="check-sentence">
          {words.proves[id]} <span className="check-result">{words.results[result]}</span>
        </p>
        <p className="check-from">
          {words.from(list(inputsOfChecks[id].map((input) => words.inputs[input])))}
        </p>
        {check !== null && check.facts.length > 0 && (
          <details open={result === 'fail'}>
            <summary>{words.facts}</summary>
            <dl lang="en">
              {check.facts.map(({ label, value }) => (
                <div key={`${label} ${value}`}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  )
}

const marks = { pass: '✓', fail: '✕', unknown: '?', waiting: '·' } as const
