/** The rules that a command speaks of: of the programme, as they were known then or now, or of a file without any programme. */
import type { Day, KnownRules, PolicyRule, Reviews } from '@specie/screening'
import { misuse, refuse } from '../../terminal/failure.ts'
import { type ProgrammeOptions, type Session, withProgramme } from '../session.ts'

export type KnownOptions = ProgrammeOptions & {
  readonly knownAt?: string
  readonly file?: string | true
  readonly json?: boolean
}

export type Known = {
  readonly rules: readonly PolicyRule[]
  readonly reviews: Reviews
  readonly today: Day
  /** Where they are from, in words. */
  readonly from: string
}

export async function withKnown<T>(options: KnownOptions, work: (known: Known) => T): Promise<T> {
  if (options.file !== undefined) return work(await ofFile(options.file))
  return withProgramme(options, async (session) => {
    const { dayOf, readKnownRules } = await import('@specie/screening')
    const now = await nowOf(session)
    const at = options.knownAt === undefined ? now : momentOf(options.knownAt)
    const known: KnownRules = await readKnownRules(session.office.pool, at)
    return work({
      rules: known.rules,
      reviews: known.reviews,
      today: dayOf(now),
      from: `the record as known at ${at.toISOString().slice(0, 16)}Z (change ${known.change})`,
    })
  })
}

export async function nowOf(session: Session): Promise<Date> {
  return new Date(Number(await session.office.chain.now()) * 1000)
}

/** A CSV file as rules, or a refusal with every fault by line and column. */
export async function rulesFrom(file: string): Promise<readonly PolicyRule[]> {
  const [{ readFile }, { readRules }] = await Promise.all([
    import('node:fs/promises'),
    import('@specie/screening'),
  ])
  const read = readRules(await readFile(file))
  if (read.ok) return read.value
  const [first] = read.refusal.faults
  return refuse(`${file} is no collection of rules, and nothing of it was taken.`, {
    code: read.refusal.code,
    facts: { line: first?.line ?? 'the file', column: first?.column, found: first?.found },
    remedy: `Right would be: ${first?.expected}.`,
    data: { faults: read.refusal.faults },
  })
}

/** `2026-11-23T12:00:00Z`, or a day. */
export function momentOf(text: string): Date {
  const moment = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(moment.getTime()))
    misuse(`${text} is no moment.`, 'Write it as 2026-11-23T12:00:00Z, or as a day.')
  return moment
}

async function ofFile(file: string | true): Promise<Known> {
  const { dayOf, foundingRules } = await import('@specie/screening')
  const today = dayOf(new Date())
  const founding = foundingRules()
  const rules = file === true ? founding.rules : await rulesFrom(file)
  const places = [...new Set(rules.map(({ jurisdiction }) => jurisdiction))]
  const seen = (place: string) =>
    rules
      .filter(({ jurisdiction }) => jurisdiction === place)
      .map(({ seenUpTo }) => seenUpTo)
      .toSorted()
      .at(-1) ?? today
  return {
    rules,
    reviews: new Map(places.map((place) => [place, file === true ? founding.reviewedOn : seen(place)])),
    today,
    from: file === true ? 'the collection that comes with this program' : file,
  }
}
