/** `specie watch URL`: runs anywhere, checks at each block, and raises an alarm where a person should look. Ends with Ctrl-C, or after one look with `--once`. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Command } from 'commander'
import { act } from '../terminal/act.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { misuse, refuse } from '../terminal/failure.ts'
import { harmless, type Report, table } from '../terminal/report.ts'

type WatchOptions = {
  readonly rpc?: string
  readonly webhook: readonly string[]
  readonly mailTo: readonly string[]
  readonly mailFrom?: string
  readonly atom?: string
  readonly memory?: string
  readonly every: string
  readonly checkEvery: string
  readonly clock?: string
  readonly once?: boolean
  readonly json?: boolean
}

export function watch(): Command {
  const many = (one: string, before: readonly string[]) => [...before, one]
  const command = new Command('watch')
    .argument('<url>', 'where the programme is served')
    .option(
      '--rpc <url>',
      'the chain node to believe (default: RPC_URL; on a demonstration of this machine its own)',
    )
    .option('--webhook <url>', 'POST each piece of news there as JSON; may be given again', many, [])
    .option(
      '--mail-to <address>',
      'send it by mail (SMTP_URL names the server); may be given again',
      many,
      [],
    )
    .option('--mail-from <address>', 'the sender of that mail')
    .option('--atom <file>', 'write a feed of the alarms there')
    .option('--memory <file>', 'what was told already, over restarts (default: specie-watch.json here)')
    .option('--every <seconds>', 'how often to look for a new block', '10')
    .option(
      '--check-every <seconds>',
      'run the whole check at least so often, without a new block too',
      '600',
    )
    .option('--clock <whose>', 'own or chain (chain only for a local chain)')
    .option('--once', 'one look; exit code 3 where an alarm stands')
  return act<[string], WatchOptions>(command, async (url, options): Promise<Report> => {
    const base = url.replace(/\/+$/, '')
    const every = seconds(options.every, '--every')
    const [{ programmeAt }, { openWatcher }, { readMemory, writeMemory }, sinksOf, { lookAt }] =
      await Promise.all([
        import('../watch/programmeAt.ts'),
        import('../watch/watch.ts'),
        import('../watch/memory.ts'),
        import('../watch/sinks.ts'),
        import('../watch/lookAt.ts'),
      ])
    const programme = await programmeAt(base)
    const rpcUrl =
      options.rpc ?? fromEnvironment('RPC_URL') ?? (isThisMachine(base) ? programme.rpcUrl : undefined)
    if (rpcUrl === undefined)
      return refuse('There is no chain node to believe: the one that is watched may not name it.', {
        code: 'NO_NODE',
        remedy: 'Name one that you trust: --rpc URL.',
      })
    const looking = await lookAt({
      base,
      programme,
      rpcUrl,
      ...(options.clock === undefined ? {} : { clock: options.clock }),
    })
    const file = options.memory ?? join(process.cwd(), 'specie-watch.json')
    const identity = `${programme.chainId}:${programme.contracts.reserve.toLowerCase()}`
    const memory = await readMemory(file, identity)
    const say = (line: string) => options.json !== true && console.log(harmless(line))
    const watcher = openWatcher({
      programme: programme.name,
      url: base,
      ...looking,
      memory,
      keep: (kept) => writeMemory(file, kept),
      checkEverySeconds: seconds(options.checkEvery, '--check-every'),
      onProblem: (says) => console.error(harmless(says)),
      sinks: [
        sinksOf.terminalSink(say),
        ...options.webhook.map((address) => sinksOf.webhookSink(webAddress(address))),
        ...(options.mailTo.length === 0 ? [] : [sinksOf.mailSink(mailSettings(options))]),
        ...(options.atom === undefined
          ? []
          : [
              sinksOf.feedSink(
                options.atom,
                () => watcher.memory().standing,
                () => watcher.memory().ended,
              ),
            ]),
      ],
    })
    if (options.once === true) {
      const alarms = await watcher.round()
      return {
        data: { url: base, node: rpcUrl, alarms },
        lines: [
          '',
          ...(alarms.length === 0
            ? ['Nothing stands.']
            : table(
                ['', 'what'],
                alarms.map(({ urgency, says }) => [urgency, says]),
              )),
        ],
        failed: alarms.some(({ urgency }) => urgency === 'alarm'),
      }
    }
    say(`Watching ${programme.name} at ${base} through ${rpcUrl}; Ctrl-C ends it.`)
    const stop = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
    while (!stop.signal.aborted) {
      await watcher.round()
      await pause(every * 1_000, undefined, { signal: stop.signal }).catch(() => {})
    }
    return { data: { url: base, standing: watcher.memory().standing }, lines: [] }
  })
}

function seconds(text: string, option: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    misuse(`${text} is no number of seconds.`, `${option} takes whole seconds, from 1 on.`)
  return Number(text)
}

function webAddress(text: string): string {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    misuse(`${text} is no web address.`, '--webhook takes https://…')
  return text
}

function mailSettings(options: WatchOptions) {
  const smtpUrl = fromEnvironment('SMTP_URL')
  if (smtpUrl === undefined || options.mailFrom === undefined)
    return misuse(
      'Mail needs a server and a sender.',
      'Set SMTP_URL (smtp://user:password@host:587) and give --mail-from.',
    )
  return { smtpUrl, from: options.mailFrom, to: options.mailTo }
}

function isThisMachine(base: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(URL.parse(base)?.hostname ?? '')
}
