/** A programme as its server says it is: fetched with bounds, believed in nothing but where to look. */
import type { ClaimedProgramme } from '@specie/evidence'
import { CommandFailure, refuse } from '../terminal/failure.ts'

export type ProgrammeAt = ClaimedProgramme & {
  readonly name: string
  readonly rpcUrl?: string
  readonly names: ReadonlyMap<string, string>
}

export async function programmeAt(base: string): Promise<ProgrammeAt> {
  const answer = await fetchJson(`${base}/api/v1/programme`)
  if (isRecord(answer) && isRecord(answer.chain) && isRecord(answer.chain.contracts)) {
    const { chainId, contracts, deployedAtBlock, rpcUrl } = answer.chain
    if (typeof chainId === 'number' && typeof deployedAtBlock === 'number' && isContracts(contracts)) {
      return {
        name: typeof answer.name === 'string' ? answer.name.slice(0, 100) : base,
        chainId,
        contracts,
        deployedAtBlock,
        names: namesIn(answer),
        ...(typeof rpcUrl === 'string' ? { rpcUrl } : {}),
      }
    }
  }
  return refuse(`${base} does not say which contracts it speaks for.`, {
    code: 'NO_PROGRAMME',
    facts: { url: `${base}/api/v1/programme` },
  })
}

export async function fetchJson(url: string): Promise<unknown> {
  const text = new TextDecoder().decode(await fetchBytes(url))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CommandFailure('unreachable', `${url} gave no JSON.`, {
      code: 'NOT_JSON',
      facts: { url },
      cause,
    })
  }
}

export async function fetchBytes(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    if (!response.ok) throw new Error(`answered ${response.status}`)
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of response.body ?? []) {
      length += part.length
      if (length > maximumBytes) throw new Error('gives more bytes than any list has')
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch (cause) {
    const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
    const reason = inner instanceof Error ? inner.message : String(inner)
    throw new CommandFailure('unreachable', `${url} does not answer: ${reason}.`, {
      code: 'UNREACHABLE',
      facts: { url },
      remedy: 'Look whether the server runs, and whether the address is right.',
      cause,
    })
  }
}

function namesIn(answer: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const role of ['sponsors', 'custodians', 'auditors', 'guardians', 'officers']) {
    const parties = answer[role]
    for (const one of Array.isArray(parties) ? parties : []) {
      if (isRecord(one) && typeof one.address === 'string' && typeof one.name === 'string')
        names.set(one.address.toLowerCase(), one.name.slice(0, 100))
    }
  }
  return names
}

function isContracts(value: Readonly<Record<string, unknown>>): value is ClaimedProgramme['contracts'] {
  return ['reserve', 'coin', 'barTitle', 'council', 'settlement'].every((name) => isAddressText(value[name]))
}

function isAddressText(value: unknown): value is `0x${string}` {
  return typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const timeoutMs = 30_000
/** A million bars of the longest lines. */
const maximumBytes = 480_000_000
