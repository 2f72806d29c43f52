/** docs/validation.md from a fresh run: a table a subject, no time and no place of the machine that ran it. */
import { failures, type Validation } from './validate.ts'

export function validationDocument(validation: Validation): string {
  const broken = failures(validation)
  const unrun = validation.groups.flatMap(({ checks }) => checks.filter(({ holds }) => holds === null)).length
  return `${[
    '# What the planner reproduces',
    '',
    'Written by `npx specie mine validate` from a fresh run; a test holds each line. Real data is read where it lies beside the project and is no part of it.',
    'A number agrees when it is the published one to every digit that was published.',
    '',
    broken.length === 0 ? 'Everything that was run agrees.' : `**Not reproduced: ${broken.join('; ')}.**`,
    ...(unrun === 0 ? [] : ['', `${unrun} checks were not run: their data is not here.`]),
    ...validation.groups.flatMap(({ title, checks }) => [
      '',
      `## ${title}`,
      '',
      '| what | published | here | |',
      '|---|---|---|---|',
      ...checks.map(
        ({ name, source, expected, got, holds, said }) =>
          `| ${cell(name)}<br>${cell(source)} | ${cell(expected)} | ${cell(got ?? 'not run')} | ${mark(holds)}${said === undefined ? '' : ` ${cell(said)}`} |`,
      ),
    ]),
    '',
    '## Forecast of difficulty, back-tested',
    '',
    ...forecastLines(validation),
  ].join('\n')}\n`
}

function forecastLines({ forecast }: Validation): readonly string[] {
  if (forecast === null) return ['Not run: the epochs are not here.']
  return [
    'At each epoch from 180 to the last of the file the forecaster knows what lay behind it and nothing else, neither for the middle nor for the width of its intervals.',
    'Errors are of the logarithm of difficulty (0.1 is about 10 %); naive growth goes on as in the last year. `independent`: horizons that do not overlap; with few of them coverage is a hint, not a measure.',
    '',
    '| epochs ahead | method | mean error | median error | bias | inside 50 % | inside 80 % | inside 90 % | pinball loss | independent |',
    '|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...forecast.map(
      (row) =>
        `| ${row.horizon} | ${row.method} | ${row.meanAbsoluteError.toFixed(3)} | ${row.medianAbsoluteError.toFixed(3)} | ${row.bias.toFixed(3)} | ${percent(row.coverage[50])} | ${percent(row.coverage[80])} | ${percent(row.coverage[90])} | ${row.pinballLoss.toFixed(4)} | ${row.independent} |`,
    ),
  ]
}

function mark(holds: boolean | null): string {
  return holds === null ? '—' : holds ? 'agrees.' : '**differs.**'
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
