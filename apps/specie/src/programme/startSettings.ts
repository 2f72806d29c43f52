/** Where the settings of a start come from: what was typed, then the environment, then what suits a first try. */
import { buildSite } from '@specie/site'
import { misuse } from '../terminal/failure.ts'
import type { Demonstration, StartOptions, Workers } from './startProgramme.ts'

export type Typed = {
  readonly data?: string
  readonly database?: string
  readonly rpc?: string
  readonly port?: string
  readonly host?: string
}

export function settingsFrom(typed: Typed): Omit<StartOptions, 'demonstration' | 'work' | 'log' | 'signal'> {
  const databaseUrl = typed.database ?? set(process.env.DATABASE_URL)
  const rpcUrl = typed.rpc ?? set(process.env.RPC_URL)
  if (rpcUrl !== undefined && !/^https?:\/\//.test(rpcUrl)) {
    misuse(
      `RPC_URL is no address of a node: ${JSON.stringify(rpcUrl)}.`,
      'It begins with http:// or https://.',
    )
  }
  return {
    dataDirectory: typed.data ?? set(process.env.SPECIE_DATA) ?? 'data',
    port: portFrom(typed.port ?? set(process.env.PORT)),
    host: typed.host ?? set(process.env.SPECIE_HOST) ?? 'localhost',
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(rpcUrl === undefined ? {} : { rpcUrl }),
    buildPage: (log) => buildSite({ log }),
  }
}

/** The demonstration programme; loaded only where one is to be made. */
export async function demonstrationHere(): Promise<Demonstration> {
  const { daysOfFounding } = await import('../demonstration/story.ts')
  return {
    begins: () => Math.floor(Date.now() / 1000 - (daysOfFounding.deployment + 1) * 86_400),
    create: async (programme, log) => {
      const { createDemonstration } = await import('../demonstration/createDemonstration.ts')
      await createDemonstration(programme, log)
    },
  }
}

/** On a demonstration's local chain the sponsors' office and the keeper of the public log sign here; their keys are known to everybody, and used nowhere else. */
export const officeOfTheCast: Workers = async ({ settings, localChain }) => {
  if (settings?.demonstration !== true || localChain === null) return []
  const { accountOf, withRole } = await import('../demonstration/cast.ts')
  return [...withRole('sponsor'), ...withRole('keeper')].map(({ slug }) => accountOf(slug))
}

function portFrom(text: string | undefined): number {
  if (text === undefined) return usualPort
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : -1
  if (port < 0 || port > 65_535)
    misuse(`${JSON.stringify(text)} is no port.`, 'A whole number from 1 to 65535; 0 takes any free one.')
  return port
}

/** An empty variable is one that nobody set. */
function set(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value
}

const usualPort = 4600
