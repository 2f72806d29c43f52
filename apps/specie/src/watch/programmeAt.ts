/** A programme as its server says it is: believed in nothing but where to look, and what parties are called. */
import { type ServedProgramme, servedProgramme } from '@specie/evidence'
import { refuse } from '../terminal/failure.ts'
import { fetchBytes } from '../terminal/fetchBytes.ts'

export type ProgrammeAt = ServedProgramme & {
  /** By address in small letters. */
  readonly names: ReadonlyMap<string, string>
}

export async function programmeAt(base: string): Promise<ProgrammeAt> {
  const bytes = await fetchBytes(`${base}/api/v1/programme`)
  const served = await servedProgramme(async () => bytes).catch(() => undefined)
  if (served === undefined)
    return refuse(`${base} does not say which contracts it speaks for.`, {
      code: 'NO_PROGRAMME',
      facts: { url: `${base}/api/v1/programme` },
    })
  return {
    ...served,
    name: served.name.slice(0, 100) || base,
    names: namesIn(JSON.parse(new TextDecoder().decode(bytes))),
  }
}

function namesIn(answer: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  if (!isRecord(answer)) return names
  for (const role of ['sponsors', 'custodians', 'auditors', 'guardians', 'officers']) {
    const parties = answer[role]
    for (const one of Array.isArray(parties) ? parties : []) {
      if (isRecord(one) && typeof one.address === 'string' && typeof one.name === 'string')
        names.set(one.address.toLowerCase(), one.name.slice(0, 100))
    }
  }
  return names
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
