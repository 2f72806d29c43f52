/**
 * What a programme's server is asked for, by its public addresses, in one place for browser and command line: nothing of it is believed,
 * everything is checked. How bytes are fetched is the caller's.
 */
import type { ClaimedProgramme, LogInputs, ShownFigures, ShownScreeningList, VerifyInputs } from './inputs.ts'
import { shownByServer } from './shownByServer.ts'

/** The bytes at a path of the server, such as `/api/v1/reserve`. Throws where there are none. */
export type PublicSource = (path: string) => Promise<Uint8Array>

/** What the server says that it runs, and the local chain's node where it tells one. */
export type ServedProgramme = ClaimedProgramme & { readonly name: string; readonly rpcUrl?: string }

/** Undefined where the answer does not name a programme. */
export async function servedProgramme(source: PublicSource): Promise<ServedProgramme | undefined> {
  const answer = await json(source, '/api/v1/programme')
  if (!isRecord(answer) || !isRecord(answer.chain) || !isRecord(answer.chain.contracts)) return undefined
  const { chainId, contracts, deployedAtBlock, rpcUrl } = answer.chain
  if (typeof chainId !== 'number' || typeof deployedAtBlock !== 'number' || !isContracts(contracts))
    return undefined
  return {
    name: typeof answer.name === 'string' ? answer.name : '',
    chainId,
    contracts,
    deployedAtBlock,
    ...(typeof rpcUrl === 'string' ? { rpcUrl } : {}),
  }
}

/** The verifier's questions to a server. */
export function serverInputs(
  source: PublicSource,
): Pick<VerifyInputs, 'fetchList' | 'fetchShown' | 'fetchScreeningLists'> & { readonly log: LogInputs } {
  const text = async (path: string) => new TextDecoder().decode(await source(path))
  return {
    fetchScreeningLists: async () => shownScreeningLists(await json(source, '/api/v1/screening/lists')),
    log: {
      source: (path) => source(`/log/${path}`),
      checkpoint: () => text('/log/checkpoint'),
      policy: () => text('/log/policy'),
    },
    fetchList: (digest) => source(`/api/v1/lists/${digest}.csv`),
    fetchShown: async () => {
      const [reserve, vaults, programme, titles] = await Promise.all([
        json(source, '/api/v1/reserve'),
        json(source, '/api/v1/vaults'),
        json(source, '/api/v1/programme'),
        json(source, '/api/v1/titles'),
      ])
      const shown = shownByServer(reserve, vaults, { programme, titles })
      return { ...shown, ...(await shownOnPages(text)) }
    },
  }
}

/** The rendered overview in each language: a server could lie to the readers of one of them alone. */
const overviews = ['/en/', '/ru/', '/be/', '/zh/'] as const

/** What each rendered overview carries for its first view, or why that cannot be told. */
async function shownOnPages(
  text: (path: string) => Promise<string>,
): Promise<Required<Pick<ShownFigures, 'pages' | 'pagesWithout'>>> {
  const pages: { path: string; shown: ShownFigures }[] = []
  const pagesWithout: { path: string; why: string }[] = []
  await Promise.all(
    overviews.map(async (path) => {
      try {
        pages.push({ path, shown: shownInside(await text(path)) })
      } catch (error) {
        pagesWithout.push({ path, why: error instanceof Error ? error.message : String(error) })
      }
    }),
  )
  const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1)
  return { pages: pages.sort(byPath), pagesWithout: pagesWithout.sort(byPath) }
}

function shownInside(html: string): ShownFigures {
  const carried = /<script id="given" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1]
  const given: unknown = carried === undefined ? undefined : JSON.parse(carried)
  const answers = isRecord(given) ? given.answers : undefined
  if (!isRecord(answers)) throw new TypeError('it carries no answers of the server')
  const bodyOf = (asked: string) => {
    const answer = answers[asked]
    return isRecord(answer) ? answer.body : undefined
  }
  return shownByServer(bodyOf('/api/v1/reserve'), bodyOf('/api/v1/vaults'))
}

/** Throws TypeError where the answer names no lists. */
function shownScreeningLists(answer: unknown): readonly ShownScreeningList[] {
  if (!isRecord(answer) || !Array.isArray(answer.lists)) throw new TypeError('no lists are named')
  return answer.lists.map((one: unknown) => {
    if (!isRecord(one) || typeof one.list !== 'string' || typeof one.state !== 'string')
      throw new TypeError('a list has no name or no state')
    return {
      list: one.list,
      state: one.state,
      version: typeof one.version === 'string' ? one.version : null,
      staleAt: typeof one.staleAt === 'string' ? Math.floor(Date.parse(one.staleAt) / 1000) : null,
    }
  })
}

async function json(source: PublicSource, path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await source(path))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${path} gave no JSON`, { cause })
  }
}

function isContracts(value: Readonly<Record<string, unknown>>): value is ClaimedProgramme['contracts'] {
  return ['reserve', 'coin', 'barTitle', 'council', 'settlement', 'logAnchor'].every((name) =>
    isAddressText(value[name]),
  )
}

function isAddressText(value: unknown): value is `0x${string}` {
  return typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
