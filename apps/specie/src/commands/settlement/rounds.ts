/** What is owed, what would settle, and rounds on the command line. A member's signature is given only after its own program has checked the proposal. */
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { refuse } from '../../terminal/failure.ts'
import { facts, moment, type Report, table } from '../../terminal/report.ts'
import { deedOptions, keyOf } from '../deeds.ts'
import { programmeOptions, type Session, withProgramme } from '../session.ts'
import { swear } from '../swear.ts'
import { amountOf, assetsOf, type MemberOptions, memberOf, printAmount, value } from './acting.ts'
import { actorOf, named } from './trades.ts'

type RoundOptions = MemberOptions & {
  readonly brings?: string
  readonly file?: string
  readonly root?: string
}

export function roundCommands(command: Command): void {
  const deed = (one: Command) =>
    deedOptions(one).option('--for <member>', 'the member that is acted for (default: the key’s own)')
  act<[], RoundOptions>(
    deed(command.command('owed')).description('what a member owes and is owed, and where it stands'),
    (options) =>
      withProgramme(options, async (session) => {
        const { listObligations } = await import('@specie/settlement')
        const members = [await memberOf(session, options)]
        const [owed, assets] = [
          await listObligations(session.office.pool, { members }),
          await assetsOf(session),
        ]
        const { nameOf } = session.names
        return {
          data: { owed },
          lines: table(
            ['owes', 'to', 'what', 'state', 'obligation'],
            owed.map((one) => [
              nameOf(one.debtor),
              nameOf(one.creditor),
              one.owed.kind === 'amount'
                ? printAmount(assets, one.owed.asset, one.owed.amount)
                : `title ${one.owed.title}`,
              one.state,
              one.id,
            ]),
          ),
        }
      }),
  )
  act<[], RoundOptions>(
    programmeOptions(command.command('preview'))
      .description('what would settle now, and what waits and why; nothing is proposed')
      .option('--for <member>', 'who would bring more')
      .option('--brings <amount>', 'as "400 MGG": what if it brought so much more'),
    (options) =>
      withProgramme(options, async (session) => {
        const [{ gather }, { whatIf }, { openEngine }, { whyLeft }] = await Promise.all([
          import('@specie/settlement'),
          import('@specie/settlement/netting'),
          import('@specie/settlement/netting/thread'),
          import('../../settlement/words.ts'),
        ])
        const [gathered, assets] = [await gather(session.office), await assetsOf(session)]
        if (gathered === null)
          return refuse('Nothing of the chain is recorded yet.', { code: 'NOTHING_TO_SETTLE' })
        const more = options.brings === undefined ? null : amountOf(options.brings, assets)
        const changes =
          more === null
            ? []
            : [
                {
                  kind: 'brings',
                  member: session.names.addressOf(options.for ?? ''),
                  asset: more.asset.address,
                  amount: more.amount,
                } as const,
              ]
        const engine = openEngine()
        const { before, after, settlesNow } = await whatIf(gathered.input, changes, (input) =>
          engine.propose(input, timeMs),
        ).finally(() => engine.close())
        const words = new Map(assets.map((asset) => [asset.address.toLowerCase(), asset]))
        const { nameOf } = session.names
        return {
          data: { before, after, settlesNow },
          lines: [
            `${after.settled.length} of ${gathered.input.obligations.length} would settle${
              changes.length === 0 ? '' : `, ${settlesNow.length} of them only with what is brought`
            }.`,
            ...[...after.nets].flatMap(([asset, nets]) =>
              [...nets].map(([member, units]) => `  ${nameOf(member)}: ${printAmount(assets, asset, units)}`),
            ),
            ...after.left.map(
              ({ obligation, reason }) =>
                `  waits: ${nameOf(obligation.debtor)} to ${nameOf(obligation.creditor)}. ${named(whyLeft(reason, words), session)}`,
            ),
          ],
        }
      }),
  )
  act<[], RoundOptions>(
    deed(command.command('propose')).description('call a round: what can settle now, before the cut-off'),
    (options) =>
      withProgramme(options, async (session) => {
        const [{ callRound }, { openEngine }] = await Promise.all([
          import('@specie/settlement'),
          import('@specie/settlement/netting/thread'),
        ])
        const wanted = { key: keyOf(options), member: await memberOf(session, options) }
        const engine = openEngine()
        const actor = await actorOf(session, options)
        const called = callRound(session.office, actor, wanted, { engine, timeMs }).finally(() =>
          engine.close(),
        )
        return roundReport(session, await value(await called))
      }),
  )
  act<[], RoundOptions>(
    programmeOptions(command.command('rounds')).description('the rounds, the newest first'),
    (options) =>
      withProgramme(options, async (session) => {
        const { listRounds } = await import('@specie/settlement')
        const rounds = await listRounds(session.office.pool, { limit: 50 })
        return {
          data: { rounds },
          lines: table(
            ['no.', 'state', 'members', 'round'],
            rounds.map((one) => [String(one.number), one.state, String(one.content.members.length), one.id]),
          ),
        }
      }),
  )
  act<[string], RoundOptions>(
    programmeOptions(command.command('round').argument('<round>')).description(
      'one round: nets, signatures, what it leaves',
    ),
    (id, options) => withProgramme(options, (session) => roundReport(session, id)),
  )
  act<[string], RoundOptions>(
    deed(command.command('sign-round').argument('<round>')).description(
      'as a member’s own account, after its own books agree with the proposal; or as an officer who clears it',
    ),
    (id, options) =>
      withProgramme(options, async (session) => {
        const { roundSigning, signRound } = await import('@specie/settlement')
        const actor = await actorOf(session, options)
        const signing = await value(await roundSigning(session.office, id, actor.key))
        await checkOwn(session, id, actor.key)
        const { signature } = await swear(session, options, signing)
        await value(await signRound(session.office, actor, { key: keyOf(options), round: id, signature }))
        return roundReport(session, id)
      }),
  )
  act<[string], RoundOptions>(
    deed(command.command('proof').argument('<round>'))
      .description('the member’s private proof that its obligations are in a batch, as a file')
      .requiredOption('--file <file>', 'where to'),
    (id, options) =>
      withProgramme(options, async (session) => {
        const { proofFor } = await import('@specie/settlement')
        const { printWhole } = await import('@specie/store')
        const { writeFile } = await import('node:fs/promises')
        const proof = await value(await proofFor(session.office, id, await memberOf(session, options)))
        await writeFile(options.file ?? '', `${printWhole(proof)}\n`)
        return {
          data: { file: options.file, root: proof.root, obligations: proof.settles.length },
          lines: [
            `${proof.settles.length} obligations under the root ${proof.root}, written to ${options.file}.`,
          ],
        }
      }),
  )
  act<[string], RoundOptions>(
    command
      .command('check-proof')
      .argument('<file>')
      .description('a private proof against the root that the chain’s Settled event has; asks nobody')
      .requiredOption('--root <digest>', 'obligationsRoot of the event'),
    async (file, options) => {
      const { verifyMemberProof } = await import('@specie/settlement/obligation')
      const { parseWhole } = await import('@specie/store')
      const { readText } = await import('../../terminal/readText.ts')
      const proof = parseWhole<Parameters<typeof verifyMemberProof>[1]>(await readText(file))
      const holds = verifyMemberProof(options.root as `0x${string}`, proof)
      return {
        data: { holds, obligations: proof.settles.length },
        failed: !holds,
        lines: [
          holds
            ? `Yes: ${proof.settles.length} obligations of ${proof.member} are under this root.`
            : 'No: what the file says is not under this root.',
        ],
      }
    },
  )
}

/** The member's own program: its books against the proposal, before anything is signed. An officer has no obligations in it. */
async function checkOwn({ office }: Session, id: string, account: `0x${string}`): Promise<void> {
  const { agreedPairs, checkProposal, findRound, listObligations, proofFor } = await import(
    '@specie/settlement'
  )
  const round = await findRound(office.pool, id)
  if (round === null || !round.content.members.includes(account)) return
  const { settles } = await value(await proofFor(office, id, account))
  const pairs = await agreedPairs(office.pool)
  const mine = await listObligations(office.pool, { members: [account] })
  const flaw = checkProposal(
    { batch: round.content, settles },
    {
      member: account,
      open: mine.filter(({ state, round: held }) => state === 'open' || held === id),
      agreed: new Set(
        [...pairs].flatMap((pair) =>
          pair.startsWith(`${account}:`) ? [pair.slice(account.length + 1) as `0x${string}`] : [],
        ),
      ),
      now: await office.chain.now(),
    },
  )
  if (flaw !== null) await value({ ok: false, refusal: { code: 'PROPOSAL_REFUSED', round: id, flaw } })
}

async function roundReport(session: Session, id: string): Promise<Report> {
  const { findRound, isRoundId, leftOutOf, memberSignatures, officerSignatures } = await import(
    '@specie/settlement'
  )
  const { roundSays } = await import('../../settlement/words.ts')
  const { pool } = session.office
  const round = isRoundId(id) ? await findRound(pool, id) : null
  if (round === null) return value({ ok: false, refusal: { code: 'ROUND_UNKNOWN', round: id } })
  const [assets, left] = [await assetsOf(session), await leftOutOf(pool, id)]
  const { content } = round
  const { nameOf } = session.names
  const signed = memberSignatures(round)
  const nets = (place: number) =>
    content.nets
      .flatMap((row, at) => {
        const [units, asset] = [row[place] ?? 0n, content.assets[at]]
        return units === 0n || asset === undefined ? [] : [printAmount(assets, asset, units)]
      })
      .join(', ')
  return {
    data: { round, left },
    lines: [
      `Round ${round.number}: ${named(roundSays(round), session)}`,
      ...facts({
        id,
        until: moment(content.deadline),
        batch: round.digest,
        obligations: content.obligationsRoot,
        'cleared by':
          officerSignatures(round)
            .map(({ signer }) => nameOf(signer))
            .join(', ') || undefined,
        transaction: round.transaction ?? undefined,
        block: round.block?.number,
        'left owed': left.length === 0 ? undefined : left.length,
      }).map((line) => `  ${line}`),
      '',
      ...table(
        ['member', 'receives or pays', 'signed'],
        content.members.map((member, place) => [
          nameOf(member),
          nets(place),
          signed[place] === null ? 'no' : 'yes',
        ]),
      ),
    ],
  }
}

/** How long the engine may look for better. */
const timeMs = 5_000
