/** The report that nobody signed, to keep and to hand on. */
import type { CheckReport } from '@specie/evidence/check-ids'
import { useTexts } from '../language/Language.tsx'
import { saveFile } from './saveFile.ts'

export function KeepReport({ report }: { readonly report: CheckReport }) {
  const { save } = useTexts().checking
  const name = `check-${report.programme.chainId}-${report.block?.number ?? 'no-block'}`
  return (
    <div className="check-keep">
      <h3>{save.title}</h3>
      <p>{save.text}</p>
      <p>
        <button
          type="button"
          className="plain-button"
          onClick={async () => {
            const { printCheckReport } = await import('@specie/evidence/check-report')
            saveFile(`${name}.json`, printCheckReport(report), 'application/json')
          }}
        >
          {save.json}
        </button>{' '}
        <button
          type="button"
          className="plain-button"
          onClick={async () => {
            const { checkReportPage } = await import('@specie/evidence/check-report')
            saveFile(`${name}.html`, checkReportPage(report), 'text/html')
          }}
        >
          {save.page}
        </button>
      </p>
      <p>
        <code>{save.command(`${name}.json`)}</code>
      </p>
    </div>
  )
}
