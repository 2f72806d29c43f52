/** `specie deploy`: a programme in earnest, from its plan: checked, shown, signed by an encrypted key, and taken up again where it was cut off. */

import { dirname, isAbsolute, resolve } from 'node:path'
import { Command } from 'commander'
import { formatEther, keccak256 } from 'viem'
import type { DeploymentRefusal, Prepared } from '../setup/deploy.ts'
import type { Plan } from '../setup/plan.ts'
import { act } from '../terminal/act.ts'
import { fromEnvironment } from '../terminal/environment.ts'
import { CommandFailure, misuse, refuse } from '../terminal/failure.ts'
import { readText } from '../terminal/readText.ts'
import { type Report, table } from '../terminal/report.ts'
import { changeInWords } from './council.ts'
import { planFrom } from './init.ts'
import { namesOf } from './names.ts'
import { type ProgrammeOptions, programmeOptions } from './session.ts'

type DeployOptions = ProgrammeOptions & {
  readonly keystore?: string
  readonly passwordFile?: string
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly json?: boolean
}

export function deploy(): Command {
  const command = programmeOptions(
    new Command('deploy')
      .argument('[file]', 'the plan', 'programme.yaml')
      .description('make a programme on your own database and node, from its plan'),
  )
    .option('--keystore <file>', 'the deployer’s encrypted key (default: the one that the plan names)')
    .option('--password-file <file>', 'read the keystore’s password from this file')
    .option('--dry-run', 'check everything, show every transaction, send none')
    .option('--yes', 'send without being asked; needed where there is no terminal')
  return act<[string], DeployOptions>(command, async (name, options) => {
    const file = resolve(name)
    const plan = await planFrom(file)
    const { openProgramme } = await import('../programme/openProgramme.ts')
    const rpcUrl = options.rpc ?? fromEnvironment('RPC_URL')
    if (rpcUrl === undefined)
      misuse('A programme in earnest is made on a node of yours.', 'Set RPC_URL, or give --rpc URL.')
    const databaseUrl = options.database ?? fromEnvironment('DATABASE_URL')
    const programme = await openProgramme({
      dataDirectory: options.data ?? fromEnvironment('SPECIE_DATA') ?? 'data',
      rpcUrl,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      log: () => {},
    })
    try {
      if (programme.settings?.name === plan.name && (await isSame(programme, plan)))
        return await standing(programme, plan, file, `${plan.name} stands already; nothing was sent.`)
      const keystore = keystoreOf(options, plan, file)
      const { deployPlan, prepareDeployment } = await import('../setup/deploy.ts')
      const deployer = await addressIn(keystore)
      const prepared = await prepareDeployment(programme, plan, deployer)
      if (!prepared.ok) throw explained(prepared.refusal)
      const shown = transactions(plan, prepared.value)
      if (prepared.value.lacksWei > 0n) {
        if (options.json !== true) console.log(`${shown.join('\n')}\n`)
        throw cannotPay(deployer, prepared.value)
      }
      if (options.dryRun === true)
        return {
          data: dryRunData(prepared.value),
          lines: [...shown, '', 'Nothing was signed and nothing was sent.'],
        }
      process.stderr.write(`${shown.join('\n')}\n`)
      if (options.yes !== true) await confirm()
      const { fromKeystore } = await import('./identity.ts')
      const { account } = await fromKeystore(keystore, prepared.value.survey.chainId, options.passwordFile)
      const log = (line: string) => process.stderr.write(`${line}\n`)
      const deployed = await deployPlan(programme, plan, account, prepared.value.begun, log)
      if (!deployed.ok) throw explained(deployed.refusal)
      return await standing(programme, plan, file, `${plan.name} stands on chain ${plan.chainId}.`)
    } finally {
      await programme.close()
    }
  })
}

type Opened = Awaited<ReturnType<typeof import('../programme/openProgramme.ts').openProgramme>>

async function isSame(programme: Opened, plan: Plan): Promise<boolean> {
  const [{ readDeployment }, { planDigest }] = await Promise.all([
    import('../programme/store.ts'),
    import('../setup/programmeOf.ts'),
  ])
  return (await readDeployment(programme.pool))?.planDigest === planDigest(plan)
}

/** What is there, and what each seat must still sign: only the council can admit. */
async function standing(programme: Opened, plan: Plan, file: string, what: string): Promise<Report> {
  const [{ bootstrapState }, { bootstrapOf }] = await Promise.all([
    import('../setup/bootstrap.ts'),
    import('../setup/programmeOf.ts'),
  ])
  const { settings } = programme
  if (settings === null) throw new Error('A programme that stands has settings.')
  const [steps, names] = await Promise.all([
    bootstrapState(programme.chain(), bootstrapOf(plan)),
    namesOf(programme),
  ])
  const open = steps.filter(({ proposal }) => proposal?.stage !== 'executed')
  const { threshold, seats } = plan.council
  const rows = open.map(({ change, proposal }) => [
    proposal === null ? '-' : String(proposal.proposal),
    changeInWords(change, names),
    `${proposal?.approvals ?? 0} of ${threshold}`,
    proposal === null ? 'not proposed' : proposal.stage,
  ])
  return {
    data: {
      contracts: settings.contracts,
      chainId: settings.chainId,
      deployedAtBlock: settings.deployedAtBlock,
      threshold,
      seats,
      bootstrap: steps.map(({ change, proposal }) => ({ change, proposal })),
    },
    lines: [
      what,
      ...Object.entries(settings.contracts).map(([name, address]) => `  ${name.padEnd(10)}  ${address}`),
      `  since block ${settings.deployedAtBlock}`,
      '',
      ...(open.length === 0
        ? ['Everybody in the plan is admitted.']
        : [
            `Only the council admits. ${threshold} of ${seats.length} seats must approve each, and each then waits ${plan.rules.changeDelayDays} days:`,
            '',
            ...table(['no.', 'change', 'approved', 'stage'], rows),
            '',
            'Each seat, with its own key, and anyone once they are open:',
            ...seats.map(
              (seat) => `  specie council bootstrap ${file} --keystore …   # ${seat.name}, ${seat.address}`,
            ),
          ]),
    ],
  }
}

function transactions(plan: Plan, { survey, costWei, begun }: Prepared): readonly string[] {
  const rows = survey.steps.map((step) => [
    String(step.nonce),
    'a new contract',
    words[step.name](plan),
    step.contract,
    keccak256(step.data),
    `${step.gas}${step.estimatedHere ? '' : ' (of the build)'}`,
  ])
  return [
    begun === null
      ? `To make ${plan.name} on chain ${survey.chainId}, these are signed:`
      : `To go on with ${plan.name} on chain ${survey.chainId}, begun at block ${begun.atBlock}; of these, what stands already is kept:`,
    '',
    ...table(['nonce', 'to', 'what it does', 'will stand at', 'keccak-256 of its data', 'gas'], rows),
    '',
    `At most ${formatEther(costWei)} of the chain’s coin, of ${formatEther(survey.balanceWei)} there are.`,
    'Fixed for ever: ' +
      `statements lapse after ${plan.rules.maxAgeDays} days, raises wait ${plan.rules.raiseDelayHours} hours, ` +
      `admissions wait ${plan.rules.changeDelayDays} days, ${plan.rules.quorum} auditors sign each statement.`,
  ]
}

const words = {
  coin: (plan: Plan) => `the coin ${plan.coin.name} (${plan.coin.symbol}); only the Reserve mints it`,
  barTitle: () => 'titles of single bars; only the Reserve makes them',
  council: (plan: Plan) =>
    `the council: ${plan.council.seats.length} seats, ${plan.council.threshold} approve`,
  settlement: () => 'settlement between members',
  logAnchor: () => 'where the public log is anchored; it decides nothing',
  reserve: () => 'the Reserve: what counts, what is owed, who may',
} as const

function dryRunData({ survey, costWei, begun }: Prepared): unknown {
  return {
    sent: false,
    chainId: survey.chainId,
    begun,
    costWei: String(costWei),
    balanceWei: String(survey.balanceWei),
    transactions: survey.steps.map(({ name, nonce, contract, data, gas, estimatedHere }) => ({
      nonce,
      to: null,
      makes: name,
      contract,
      dataDigest: keccak256(data),
      gas: String(gas),
      estimatedHere,
    })),
  }
}

/** A relative path in the plan begins where the plan is. */
function keystoreOf(options: DeployOptions, plan: Plan, file: string): string {
  if (options.keystore !== undefined) return resolve(options.keystore)
  const { keystore } = plan.deployer
  return isAbsolute(keystore) ? keystore : resolve(dirname(file), keystore)
}

async function addressIn(keystore: string) {
  const { keystoreAddress } = await import('./keys.ts')
  await readText(keystore)
  const address = await keystoreAddress(keystore)
  if (address === null)
    return refuse(`${keystore} is no keystore that tells its address.`, {
      code: 'NOT_A_KEYSTORE',
      facts: { file: keystore },
      remedy: 'Make one with `specie keys new`, or encrypt a key that exists with `specie keys import`.',
    })
  return address
}

async function confirm(): Promise<void> {
  if (!process.stdin.isTTY)
    misuse('Nobody can be asked here whether to send this.', 'Look with --dry-run, then send with --yes.')
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question('Send these? Type yes: ').finally(() => terminal.close())
  if (answer.trim().toLowerCase() !== 'yes')
    refuse('Nothing was sent.', { code: 'NOT_CONFIRMED', remedy: 'Type yes where it is right.' })
}

/** Told behind the plan, which is to be read before anybody pays for it; a program finds the plan in the refusal. */
function cannotPay(deployer: string, prepared: Prepared): CommandFailure {
  return new CommandFailure('refused', 'The deployer cannot pay for it. Nothing was signed or sent.', {
    code: 'TOO_LITTLE_FOR_GAS',
    facts: {
      deployer,
      has: formatEther(prepared.survey.balanceWei),
      needs: formatEther(prepared.costWei),
      lacks: formatEther(prepared.lacksWei),
    },
    remedy: 'Send it what it lacks, or wait for lower fees.',
    data: { plan: dryRunData(prepared) },
  })
}

function explained(refusal: DeploymentRefusal): CommandFailure {
  const failure = (message: string, facts: Readonly<Record<string, string | number>>, remedy?: string) =>
    new CommandFailure('refused', message, {
      code: refusal.code,
      facts,
      ...(remedy === undefined ? {} : { remedy }),
    })
  switch (refusal.code) {
    case 'ANOTHER_PROGRAMME':
      return failure(
        'This database holds a programme already.',
        { programme: refusal.name },
        'Use a database of its own: a database holds one programme.',
      )
    case 'ANOTHER_CHAIN':
      return failure('The node serves another chain than the plan names.', {
        plan: refusal.wanted,
        node: refusal.found,
      })
    case 'DEPLOYER_HAS_ROLE':
      return failure(
        'The deployer has a role in the plan; it must have none.',
        { deployer: refusal.deployer, role: refusal.role },
        'Deploy with a key that does nothing else.',
      )
    case 'BEGUN_OTHERWISE':
      return failure(
        'A deployment was begun here from another plan or by another key, and was cut off.',
        { deployer: refusal.begun.deployer, 'first nonce': refusal.begun.firstNonce },
        'Go on with that plan and key; or begin in a database of its own, and leave what was made unused.',
      )
    case 'REGISTER':
      return failure('The register has something else under the same name.', refusal.facts)
    case 'REFUSED_ON_CHAIN':
      return new CommandFailure('refused', `The chain refuses: ${refusal.chain.message}`, {
        code: refusal.chain.code,
        facts: refusal.chain.facts,
      })
  }
}
