/** A report as one page to print, with everything in it: `@specie/evidence/check-report`. */
import type { CheckReport, ReportedCheck } from './checkReport.ts'

export { type CheckReport, differencesOf, parseCheckReport, printCheckReport } from './checkReport.ts'

/** HTML that needs nothing from anywhere. */
export function checkReportPage(report: CheckReport): string {
  const { programme, block } = report
  const title = `Check of ${programme.name || 'a programme'} at block ${block?.number ?? 'none'}`
  const count = (result: string) => report.checks.filter((check) => check.result === result).length
  const rows: readonly (readonly [string, string])[] = [
    [
      'Result',
      report.result === 'pass' ? 'Everything that could be checked holds' : 'NO: something does not hold',
    ],
    ['Checks', `${count('pass')} hold, ${count('fail')} do not, ${count('unknown')} not decided`],
    ['Block', block === null ? 'none' : `${block.number} ${block.hash}, ${time(block.time)}`],
    ['Chain', String(programme.chainId)],
    ...Object.entries(programme.contracts),
    ['Lists and figures from', report.server],
    ['Node that was believed', report.nodes[0] ?? ''],
    ['Nodes compared with', report.nodes.slice(1).join(', ') || 'none'],
    [
      'Checked',
      `${time(report.checkedAt)}, by the clock of ${report.clock === 'own' ? 'whoever checked' : 'the chain'}`,
    ],
    ['Signed by', 'nobody'],
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>Nobody signed this. Do not believe it: run it again against the same block, with a chain node of your own:
<code>npx specie verify --report FILE.json --rpc YOUR_NODE</code></p>
<table>${rows.map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`).join('')}</table>
<h2>The checks</h2>
${report.checks.map(section).join('\n')}
<h2>What had to be believed</h2>
<p>${escaped(report.trusts)}</p>
<h2>What nothing can catch</h2>
<ul>${report.nothingCatches.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>
</body>
</html>
`
}

function section({ id, title, result, facts }: ReportedCheck): string {
  const rows = facts.map(
    ({ label, value }) => `<tr><th>${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
  )
  return `<section class="${result}"><h3>${marks[result]} ${escaped(id)}</h3><p>${escaped(title)}</p><table>${rows.join('')}</table></section>`
}

function time(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const marks = { pass: 'holds:', fail: 'DOES NOT HOLD:', unknown: 'not decided:' } as const

const style = `body{font:14px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#141a1b}
h1{font-size:1.5rem}h3{font-size:1rem;margin:1.2rem 0 0}p{margin:.3rem 0}
table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:500;width:34%;vertical-align:top}
th,td{padding:.15rem .5rem .15rem 0;overflow-wrap:anywhere;border-bottom:1px solid #d3d9d5}
.fail h3,.fail p{color:#a3211a}section{break-inside:avoid}`
