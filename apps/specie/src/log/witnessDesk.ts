/**
 * A witness (C2SP tlog-witness) for any number of logs: it cosigns a checkpoint that only adds to the last one it cosigned. What it cosigned is on
 * disk before the answer leaves, so that no crash takes it back.
 */
import { existsSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  addCheckpointPath,
  decideAddCheckpoint,
  type Hash,
  type NoteKey,
  type NoteSigner,
  originOf,
  parseHash,
  printHash,
  type TreeHead,
} from '@specie/evidence/log'

export type Witness = {
  readonly answer: (request: Request) => Promise<Response>
  /** What it cosigned last, by origin. */
  readonly heads: () => ReadonlyMap<string, TreeHead>
}

export type WitnessOptions = {
  readonly signer: NoteSigner
  readonly logs: readonly NoteKey[]
  readonly stateFile: string
  /** Seconds of Unix time; the machine's clock without it. */
  readonly now?: () => number
}

/** Throws where the state file is there and cannot be read: a witness that forgot would cosign a second history. */
export function openWitness({ signer, logs, stateFile, now }: WitnessOptions): Witness {
  const heads = readState(stateFile)
  let turn: Promise<unknown> = Promise.resolve()
  const decide = async (body: string): Promise<Response> => {
    const origin = originOf(body)
    const answer = decideAddCheckpoint(body, origin === undefined ? undefined : heads.get(origin), {
      logs,
      signer,
      now: now?.() ?? Math.floor(Date.now() / 1000),
    })
    if (answer.head !== undefined) {
      const next = new Map(heads).set(answer.head.origin, answer.head.head)
      await keepState(stateFile, next)
      heads.set(answer.head.origin, answer.head.head)
    }
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'content-type': answer.contentType, 'cache-control': 'no-store' },
    })
  }
  return {
    heads: () => heads,
    async answer(request) {
      const { pathname } = new URL(request.url)
      if (!pathname.endsWith(`/${addCheckpointPath}`))
        return new Response('Nothing is here.\n', { status: 404 })
      if (request.method !== 'POST')
        return new Response('POST only.\n', { status: 405, headers: { allow: 'POST' } })
      const body = await boundedBody(request)
      if (body === null) return new Response('Too long.\n', { status: 413 })
      const mine = turn.then(() => decide(body))
      turn = mine.catch(() => {})
      return mine
    },
  }
}

async function boundedBody(request: Request): Promise<string | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > longestRequestBytes) return null
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

/** One line a log: size, root, origin. */
function readState(file: string): Map<string, TreeHead> {
  const heads = new Map<string, TreeHead>()
  if (!existsSync(file)) return heads
  for (const line of readFileSync(file, 'utf8').split('\n').slice(0, -1)) {
    const [sizeText = '', rootText = '', origin = ''] = line.split(' ')
    const size = /^(0|[1-9][0-9]{0,15})$/.test(sizeText) ? Number(sizeText) : undefined
    const root: Hash | undefined = parseHash(rootText)
    if (size === undefined || root === undefined || origin === '')
      throw new Error(`${file} is no state of a witness; this line is wrong: ${line}`)
    heads.set(origin, { size, root })
  }
  return heads
}

/** On the disk, and under its name, before anybody is told. */
async function keepState(file: string, heads: ReadonlyMap<string, TreeHead>): Promise<void> {
  const text = [...heads].map(([origin, { size, root }]) => `${size} ${printHash(root)} ${origin}\n`).join('')
  const beside = `${file}.new`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
  const directory = await open(dirname(file), 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

const longestRequestBytes = 1_000_000
