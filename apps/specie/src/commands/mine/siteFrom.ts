/** A site file with its overrides, or every line of it that is not right. */
import type { Site } from '@specie/mining/site'
import type { Command } from 'commander'
import { refuse } from '../../terminal/failure.ts'
import { readText } from '../../terminal/readText.ts'

export type SiteOptions = { readonly set: readonly string[] }

export type SiteFile = {
  readonly file: string
  readonly text: string
  readonly site: Site
  readonly set: readonly string[]
  /** `file line 12`, `--set` or `default: …` of a field's path. */
  readonly whereFrom: (path: string) => string
}

export function siteOptions(command: Command): Command {
  return command.option(
    '--set <path=value>',
    'a field in place of the file’s, such as mine.mw=150; as often as you like',
    (one: string, before: readonly string[]) => [...before, one],
    [],
  )
}

export async function siteFrom(file: string, { set }: SiteOptions): Promise<SiteFile> {
  const [text, { printSiteFault, readSite, whereFrom }] = await Promise.all([
    readText(file),
    import('@specie/mining/site'),
  ])
  const site = readSite(text, { set })
  if (site.ok) return { file, text, site: site.value, set, whereFrom: whereFrom(text, { set }) }
  const faults = site.refusal
  return refuse(
    [`${file} is not right yet:`, ...faults.map((fault) => `  ${printSiteFault(fault)}`)].join('\n'),
    {
      code: 'SITE_INVALID',
      remedy: `${faults.length === 1 ? 'One place' : `${faults.length} places`} to put right. What each field may be: specie mine schema, or a fresh specie mine init.`,
      data: { faults },
    },
  )
}
