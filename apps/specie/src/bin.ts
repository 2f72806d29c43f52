#!/usr/bin/env node
/**
 * The command line. A table names every command and loads only the one that was asked for, so that `specie sign` on an
 * offline machine never loads a database client, and help costs nothing.
 */

import { Command, CommanderError } from 'commander'
import { asFailure, exitCodes, failureAsJson, printFailure } from './terminal/failure.ts'
import { printJson } from './terminal/report.ts'

/** Each file in `commands/` exports a function, called as its command, that returns it with its subcommands. */
const commands: Record<string, { readonly summary: string; readonly load: () => Promise<Command> }> = {
  start: {
    summary: 'start everything: database, chain, demonstration, site',
    load: async () => (await import('./commands/start.ts')).start(),
  },
  reset: {
    summary: 'forget the local programme and begin afresh',
    load: async () => (await import('./commands/reset.ts')).reset(),
  },
  serve: {
    summary: 'serve the site and the reads of a programme that exists',
    load: async () => (await import('./commands/serve.ts')).serve(),
  },
  work: {
    summary: 'read the chain, send what is due, keep the books: as many processes as you like',
    load: async () => (await import('./commands/work.ts')).work(),
  },
  init: {
    summary: 'write the plan of a programme, or check one',
    load: async () => (await import('./commands/init.ts')).init(),
  },
  deploy: {
    summary: 'make a programme from its plan, on your own database and node',
    load: async () => (await import('./commands/deploy.ts')).deploy(),
  },
  books: {
    summary: 'every movement as a double entry, and whether register, contracts and holders agree',
    load: async () => (await import('./commands/books.ts')).books(),
  },
  backup: {
    summary: 'everything that the database holds, in one file',
    load: async () => (await import('./commands/backup.ts')).backup(),
  },
  restore: {
    summary: 'a backup into an empty database',
    load: async () => (await import('./commands/restore.ts')).restore(),
  },
  advance: {
    summary: 'move the clock of the local chain',
    load: async () => (await import('./commands/advance.ts')).advance(),
  },
  demo: {
    summary: 'one bar’s whole life, or a gridlock that netting resolves, on a chain of its own',
    load: async () => (await import('./commands/demo.ts')).demo(),
  },
  settlement: {
    summary: 'what members trade and owe, and the rounds in which it settles',
    load: async () => (await import('./commands/settlement/settlement.ts')).settlement(),
  },
  verify: {
    summary: 'check everything from raw material, trusting a chain node and nobody else',
    load: async () => (await import('./commands/verify.ts')).verify(),
  },
  watch: {
    summary: 'check at each block from anywhere, and tell where a person should look',
    load: async () => (await import('./commands/watch.ts')).watch(),
  },
  status: {
    summary: 'how much gold, how many coins, what coverage, and who takes part',
    load: async () => (await import('./commands/status.ts')).status(),
  },
  terms: {
    summary: 'the programme’s terms: check, publish, show',
    load: async () => (await import('./commands/terms.ts')).terms(),
  },
  log: {
    summary: 'the public log: show it, prove an entry, check a proof, keep a copy',
    load: async () => (await import('./commands/log.ts')).log(),
  },
  witness: {
    summary: 'cosign what public logs show, as long as each only grows',
    load: async () => (await import('./commands/witness.ts')).witness(),
  },
  stress: {
    summary: 'what becomes of coverage, sponsors, titles and a coin if a vault closes tonight',
    load: async () => (await import('./commands/stress.ts')).stress(),
  },
  report: {
    summary: 'the month’s reserve report: make, publish, print',
    load: async () => (await import('./commands/report.ts')).report(),
  },
  'bars-behind': {
    summary: 'which bars stand behind an address, recomputed from chain and lists alone',
    load: async () => (await import('./commands/barsBehind.ts')).barsBehind(),
  },
  bars: {
    summary: 'import weight lists; show and search bars',
    load: async () => (await import('./commands/bars.ts')).bars(),
  },
  vault: {
    summary: 'vaults of the register',
    load: async () => (await import('./commands/vault.ts')).vault(),
  },
  mapping: {
    summary: 'how a file’s columns are read',
    load: async () => (await import('./commands/mapping.ts')).mapping(),
  },
  brand: {
    summary: 'stamps and what they mean',
    load: async () => (await import('./commands/brand.ts')).brand(),
  },
  statement: {
    summary: 'draft, sign, export, submit what custodian and auditors swear to',
    load: async () => (await import('./commands/statement.ts')).statement(),
  },
  sanctions: {
    summary: 'sanctions lists: sources, versions in force, checks',
    load: async () => (await import('./commands/sanctions/sanctions.ts')).sanctions(),
  },
  order: {
    summary: 'draft, approve, sign, list orders: two people, two officers, one record',
    load: async () => (await import('./commands/order.ts')).order(),
  },
  case: {
    summary: 'possible matches with sanctions lists: look, propose, decide, replay',
    load: async () => (await import('./commands/case/case.ts')).cases(),
  },
  party: {
    summary: 'who takes part: papers, owners, admission by two officers, erasure, IVMS101',
    load: async () => (await import('./commands/party/party.ts')).party(),
  },
  mandate: {
    summary: 'which key acts for a party, as what and until when',
    load: async () => (await import('./commands/mandate.ts')).mandate(),
  },
  mint: {
    summary: 'a sponsor issues coins inside its free gold',
    load: async () => (await import('./commands/mint.ts')).mint(),
  },
  transfer: {
    summary: 'send coins',
    load: async () => (await import('./commands/transfer.ts')).transfer(),
  },
  title: {
    summary: 'coins into the title of one bar, and back, and to the metal',
    load: async () => (await import('./commands/title.ts')).title(),
  },
  withdraw: {
    summary: 'a sponsor takes out a bar that backs nothing',
    load: async () => (await import('./commands/withdraw.ts')).withdraw(),
  },
  retire: {
    summary: 'a sponsor burns coins of its own',
    load: async () => (await import('./commands/retire.ts')).retire(),
  },
  assume: {
    summary: 'one sponsor takes over what another owes',
    load: async () => (await import('./commands/assume.ts')).assume(),
  },
  hold: {
    summary: 'take gold out of the backing at once',
    load: async () => (await import('./commands/hold.ts')).hold(),
  },
  freeze: {
    summary: 'freeze an account on lawful order',
    load: async () => (await import('./commands/freeze.ts')).freeze(),
  },
  confirm: {
    summary: 'make a freeze last',
    load: async () => (await import('./commands/freeze.ts')).confirm(),
  },
  lift: {
    summary: 'lift a freeze',
    load: async () => (await import('./commands/freeze.ts')).lift(),
  },
  council: {
    summary: 'propose, approve, execute, veto',
    load: async () => (await import('./commands/council.ts')).council(),
  },
  screen: {
    summary: 'whom a name may belong to on sanctions lists, and why',
    load: async () => (await import('./commands/screen/screen.ts')).screen(),
  },
  rules: {
    summary: 'rules by jurisdiction: ask, list, change, decide',
    load: async () => (await import('./commands/rules/rules.ts')).rules(),
  },
  licence: {
    summary: 'licences and orders under which what is blocked may move',
    load: async () => (await import('./commands/licence/licence.ts')).licence(),
  },
  origin: {
    summary: 'rules of origin: which metal counts, and what a change would do',
    load: async () => (await import('./commands/origin/origin.ts')).origin(),
  },
  keys: {
    summary: 'encrypted keystores',
    load: async () => (await import('./commands/keys.ts')).keys(),
  },
  mine: {
    summary: 'the mining planner: how much of a power plant should mine, and what it is worth',
    load: async () => (await import('./commands/mine/mine.ts')).mine(),
  },
  sign: {
    summary: 'sign a request on a machine without a network',
    load: async () => (await import('./commands/sign.ts')).sign(),
  },
}

const given = process.argv.slice(2)
// `specie help screen` is `specie screen --help`: only the command that is meant is loaded.
const words = given[0] === 'help' && given[1] !== undefined ? [...given.slice(1), '--help'] : given
process.exitCode = await main(words)

async function main(words: readonly string[]): Promise<number> {
  const asJson = words.includes('--json')
  try {
    const wanted = words.find((word) => !word.startsWith('-'))
    const program = new Command('specie')
      .description(
        'A gold-backed stablecoin anyone can check: the whole life of a bar, from weight list to coin and back.',
      )
      .exitOverride()
      .showSuggestionAfterError()
    for (const [name, { summary, load }] of Object.entries(commands)) {
      if (name === wanted) program.addCommand((await load()).summary(summary))
      else program.command(name).summary(summary).allowUnknownOption()
    }
    inherit(program)
    await program.parseAsync(words, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      if (thrown.exitCode === 0) return exitCodes.done
      const message = thrown.message.replace(/^error: /, '')
      if (asJson) console.log(printJson({ error: { code: 'USAGE', message } }))
      return exitCodes.usage
    }
    const failure = asFailure(thrown)
    if (asJson) console.log(printJson(failureAsJson(failure)))
    else console.error(printFailure(failure))
    if (failure.ending === 'defect') console.error(failure.cause)
    return exitCodes[failure.ending]
  }
}

/** Commander keeps these settings to the command they were made on; ours hold for the whole tree. */
function inherit(command: Command): void {
  for (const one of command.commands) {
    one.exitOverride().showSuggestionAfterError()
    inherit(one)
  }
}
