/** `specie demo`: one bar's whole life on a chain, a database and a clock of its own, made for it and gone afterwards. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printCoins, printGrams, printPercent } from '@specie/units'
import { Command } from 'commander'
import type { Standing } from '../demonstration/figures.ts'
import type { Step } from '../demonstration/oneBar.ts'
import type { Programme } from '../programme/programme.ts'
import { exitCodes } from '../terminal/failure.ts'
import { printJson } from '../terminal/report.ts'

export function demo(): Command {
  return new Command('demo')
    .description('plays one bar’s whole life; nothing of yours is touched')
    .option('--json', 'print one JSON document instead of text')
    .option('--pause <seconds>', 'wait between the steps, to read along', '0')
    .action(async (options: { readonly json?: boolean; readonly pause: string }) => {
      const json = options.json === true
      const steps: Step[] = []
      const begun = performance.now()
      await onItsOwn(json ? () => {} : (line) => console.log(line), thirtyDays, async (programme) => {
        const { oneBarsLife } = await import('../demonstration/oneBar.ts')
        let before: Standing | undefined
        for await (const step of oneBarsLife(programme)) {
          steps.push(step)
          if (!json) console.log(printStep(step, steps.length, before))
          before = step.standing
          await new Promise((resolve) => setTimeout(resolve, Number(options.pause) * 1000))
        }
      })
      const failed = steps.some((step) => (step.verdict?.failed ?? 0) > 0)
      const seconds = (performance.now() - begun) / 1000
      if (json) console.log(printJson({ steps: steps.map(asData), seconds }))
      else
        console.log(
          `\nThat was one bar’s life, in ${seconds.toFixed(1)} s. Its chain and its database are gone again.`,
        )
      if (failed) process.exitCode = exitCodes.checkFailed
    })
    .addCommand(settlement())
}

function settlement(): Command {
  return new Command('settlement')
    .description('a gridlock that netting resolves, and a location swap, between six members')
    .option('--json', 'print one JSON document instead of text')
    .action(async (_: object, command: Command) => {
      // Its parent has an option of the same name, and commander gives it to the first that asks.
      const json = command.optsWithGlobals<{ readonly json?: boolean }>().json === true
      const log = json ? () => {} : (line: string) => console.log(line)
      const begun = performance.now()
      const scenes: object[] = []
      const { daysOfFounding } = await import('../demonstration/story.ts')
      await onItsOwn(log, daysOfFounding.deployment + 1, async (programme) => {
        const { playSettlement } = await import('../demonstration/playSettlement.ts')
        for await (const scene of playSettlement(programme, log)) {
          scenes.push(scene)
          log(`\n${scene.title}\n${scene.said.map((line) => `  ${line}`).join('\n')}`)
        }
      })
      const seconds = (performance.now() - begun) / 1000
      if (json) console.log(printJson({ scenes, seconds }))
      else log(`\nThat took ${seconds.toFixed(1)} s. Its chain and its database are gone again.`)
    })
}

/** A folder of its own under the system's temporary ones; the environment's database and node are not looked at. */
async function onItsOwn(
  log: (line: string) => void,
  days: number,
  play: (programme: Programme) => Promise<void>,
): Promise<void> {
  const { openProgramme } = await import('../programme/openProgramme.ts')
  delete process.env.DATABASE_URL
  const dataDirectory = await mkdtemp(join(tmpdir(), 'specie-demo-'))
  let close = async () => {}
  const forget = async () => {
    await close()
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
  }
  const stop = () => {
    // 130 as a shell reports a program that Ctrl-C ended.
    void forget().finally(() => process.exit(130))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    log('A chain, a database and a clock of its own; this takes some seconds.')
    const genesisTime = Math.floor(Date.now() / 1000 - days * 86_400)
    const programme = await openProgramme({ dataDirectory, genesisTime, log: () => {} })
    close = () => programme.close()
    await play(programme)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await forget()
  }
}

/** The life of one bar begins so long ago. */
const thirtyDays = 30

function printStep(step: Step, number: number, before: Standing | undefined): string {
  const figures = rows.map(([name, print]) => {
    const now = print(step.standing)
    const was = before === undefined ? now : print(before)
    return `     ${name.padEnd(9)} ${now.padStart(16)}${was === now ? '' : `   was ${was}`}`
  })
  const said = step.said.flatMap((sentence) => wrap(sentence, 92)).map((line) => `     ${line}`)
  return [``, `${String(number).padStart(3)}  ${step.title}`, ...said, ...figures].join('\n')
}

const rows: readonly (readonly [string, (standing: Standing) => string])[] = [
  ['gold', (one) => printGrams(one.gold, 0)],
  ['counts', (one) => printGrams(one.counted, 0)],
  ['coins', (one) => printCoins(one.coins, 0)],
  ['titles', (one) => printGrams(one.titled, 0)],
  ['coverage', (one) => (one.coverage === null ? 'nothing owed' : printPercent(one.coverage))],
]

function asData(step: Step) {
  const { gold, counted, waiting, coins, titled, coverage } = step.standing
  return {
    title: step.title,
    said: step.said,
    transactions: step.transactions,
    ...(step.verdict === undefined ? {} : { verdict: step.verdict }),
    goldMicrograms: gold,
    countedMicrograms: counted,
    waitingMicrograms: waiting,
    issuedMicrograms: coins,
    titledMicrograms: titled,
    coverageBasisPoints: coverage === null ? null : Number(coverage),
  }
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
