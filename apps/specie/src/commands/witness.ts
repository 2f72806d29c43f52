/** `specie witness`: cosigns what logs show it, as long as each only grows (C2SP tlog-witness). Anyone can run one, for any logs. */
import { resolve } from 'node:path'
import {
  isKeyName,
  type NoteKey,
  newSecretKey,
  parseKey,
  parseSecretKey,
  printKey,
} from '@specie/evidence/log'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { misuse, refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import { untilSignal } from './start.ts'

type WitnessOptions = {
  readonly key: string
  readonly state: string
  readonly log: readonly string[]
  readonly port: string
  readonly host: string
}

export function witness(): Command {
  const every = (value: string, all: readonly string[]) => [...all, value]
  const command = new Command('witness')
    .description('cosign the checkpoints of public logs; it stays until Ctrl-C')
    .option('--key <file>', 'the witness’s secret key, from: specie witness key NAME FILE', 'witness.key')
    .option('--state <file>', 'what it cosigned last; never lose it', 'witness.state')
    .option('--log <key>', 'the key of a log that it watches; again for more', every, [])
    .option('--port <number>', 'where it listens', '4650')
    .option('--host <name>', 'the network address that it listens on', 'localhost')
    .action((options: WitnessOptions) => watch(options))

  act<[string, string], { readonly json?: boolean }>(
    command
      .command('key')
      .argument('<name>', 'the witness’s name: a domain of yours, without https://')
      .argument('<file>', 'a new file')
      .description('make a witness’s key'),
    async (name, file) => {
      if (!isKeyName(name)) misuse(`${JSON.stringify(name)} names no key.`, 'No spaces and no +.')
      const { writeSecretKey } = await import('../log/setting.ts')
      const secret = newSecretKey(name, 'cosignature')
      writeSecretKey(resolve(file), secret)
      const read = parseSecretKey(secret)
      if (!read.ok) throw new Error(`A new key cannot be read: ${read.refusal.code}.`)
      const key = printKey(read.value.key)
      return {
        data: { file, key },
        lines: [`${file} holds the secret. For policies:`, `witness ${name} ${key} https://${name}/`],
      }
    },
  )
  return command
}

async function watch(options: WitnessOptions): Promise<void> {
  const read = parseSecretKey(await readText(options.key))
  if (!read.ok || read.value.key.type !== 'cosignature')
    refuse(`${options.key} holds no key of a witness.`, {
      code: read.ok ? 'KEY_TYPE_UNKNOWN' : read.refusal.code,
      remedy: 'specie witness key NAME FILE',
    })
  const logs = options.log.map(logKey)
  if (logs.length === 0) misuse('A witness watches at least one log.', '--log KEY, as the log publishes it')
  if (!/^[0-9]{1,5}$/.test(options.port)) misuse(`${options.port} is no port.`)
  const [{ openWitness }, { listen }] = await Promise.all([
    import('../log/witnessDesk.ts'),
    import('../server/listen.ts'),
  ])
  const desk = openWitness({ signer: read.value, logs, stateFile: resolve(options.state) })
  const stopping = new AbortController()
  const stopped = untilSignal(stopping)
  const listening = await listen({ port: Number(options.port), host: options.host, fetch: desk.answer })
  console.log(
    `${printKey(read.value.key)}\nWitness at ${listening.address}/ for ${logs.map(({ name }) => name).join(', ')}.`,
  )
  for (const [origin, { size }] of desk.heads()) console.log(`  ${origin}: ${size} entries cosigned last`)
  await stopped
  await listening.close()
  process.exit(0)
}

function logKey(text: string): NoteKey {
  const read = parseKey(text)
  if (!read.ok || read.value.type !== 'ed25519') misuse(`${text} is no key of a log.`)
  return read.value
}
