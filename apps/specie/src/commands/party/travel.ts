/** `specie party ivms101`: makes the payload that goes with a transfer, or checks one that came; and proofs that an account is a party's. */
import type { Command } from 'commander'
import { act } from '../../terminal/act.ts'
import { misuse, refuse } from '../../terminal/failure.ts'
import { readText } from '../../terminal/readText.ts'
import { facts, type Report } from '../../terminal/report.ts'
import { coinsOf } from '../amounts.ts'
import { type DeedOptions, deedOptions, keyOf } from '../deeds.ts'
import { officerOf } from '../officer.ts'
import { orSay, type PartySession, withParties } from './withParties.ts'

type IvmsOptions = DeedOptions & {
  readonly check?: string
  readonly from?: string
  readonly to?: string
  readonly amount?: string
  readonly transfer?: string
  readonly originatingInstitution?: string
  readonly beneficiaryInstitution?: string
}

export function travelCommands(parent: Command): void {
  act<[], IvmsOptions>(
    deedOptions(
      parent
        .command('ivms101')
        .description('the IVMS101 (2023) payload for a transfer between two parties; or --check one')
        .option('--check <file>', 'a payload as JSON: every fault with its path and the standard’s rule')
        .option('--from <account>', 'the sending account: its party is the originator')
        .option('--to <account>', 'the receiving account: its party is the beneficiary')
        .option('--amount <coins>', 'how much')
        .option('--transfer <hash>', 'the transaction’s hash, or the order’s subject')
        .option('--originating-institution <party>', 'the institution on the sending side')
        .option('--beneficiary-institution <party>', 'the institution on the receiving side'),
    ),
    async (options) => {
      const { check } = options
      return check === undefined ? withParties(options, (session) => make(session, options)) : checked(check)
    },
  )
  act<[string, string], DeedOptions & { readonly statement?: string; readonly signature?: string }>(
    deedOptions(
      parent
        .command('prove')
        .argument('<party>', 'its number')
        .argument('<account>', 'one of its accounts')
        .description('print the text that the account signs; or bring its --signature')
        .option('--statement <file>', 'the text that was signed')
        .option('--signature <hex>', 'the account’s signature under it'),
    ),
    (id, account, options) =>
      withParties(options, async (session): Promise<Report> => {
        const { ownershipStatement, proveOwnership } = await import('@specie/screening')
        if (!isAddress(account))
          return misuse(`${account} is no account.`, '0x and 40 hex digits would be right.')
        const { settings, pool } = session.programme
        const claim = { programme: settings?.name ?? '', chainId: settings?.chainId ?? 0, party: id, account }
        const { signature, statement } = options
        if (signature === undefined || statement === undefined) {
          const text = ownershipStatement({ ...claim, asked: session.now })
          return { data: { account, statement: text }, lines: [text] }
        }
        if (!isHex(signature))
          return misuse('--signature is no signature.', '0x and hex digits would be right.')
        await officerOf(session, options)
        // An editor ends a file with a line's end; what was signed has none.
        const signed = (await readText(statement)).replace(/\n$/, '')
        await orSay(
          await proveOwnership(
            pool,
            { ...claim, statement: signed, signature, now: session.now },
            (wallet, hash, given) => session.office.chain.walletAccepts(wallet, hash, given),
          ),
        )
        return { data: { account, proven: true }, lines: [`${account} has shown that it is of party ${id}.`] }
      }),
  )
}

async function make(session: PartySession, options: IvmsOptions): Promise<Report> {
  const { findPartyOfAddress, makeTravelRecord } = await import('@specie/screening')
  const { from, to, amount, transfer } = options
  if (from === undefined || to === undefined || amount === undefined || transfer === undefined)
    return misuse('It takes --from, --to, --amount and --transfer.', 'Or --check FILE.')
  if (!isAddress(from) || !isAddress(to))
    return misuse('--from and --to are accounts.', '0x and 40 hex digits would be right.')
  const { by } = await officerOf(session, options)
  const { pool } = session.programme
  const partyOf = async (account: string) =>
    (await findPartyOfAddress(pool, account))?.id ??
    refuse(`${account} belongs to no party on file.`, {
      code: 'PARTY_UNKNOWN',
      remedy: 'Draft its party first: `specie party add`.',
    })
  const { toBigint, weightBehind } = await import('@specie/units')
  const made = await makeTravelRecord(pool, session.personal, {
    by,
    key: keyOf(options),
    originator: await partyOf(from),
    beneficiary: await partyOf(to),
    originatingInstitution: options.originatingInstitution ?? null,
    beneficiaryInstitution: options.beneficiaryInstitution ?? null,
    transfer,
    fromAccount: from,
    toAccount: to,
    amount: toBigint(weightBehind(coinsOf(amount))),
    now: session.now,
  })
  if (!made.ok && made.refusal.code === 'IVMS_WRONG') return wrong(made.refusal.faults)
  const { record, digest, salt, payload } = await orSay(
    made.ok
      ? made
      : { ok: false, refusal: made.refusal as Exclude<typeof made.refusal, { code: 'IVMS_WRONG' }> },
  )
  return {
    data: { record, digest, salt, payload },
    lines: [JSON.stringify(payload, null, 2), '', ...facts({ record, digest, salt })],
  }
}

async function checked(file: string): Promise<Report> {
  const { checkIvms101 } = await import('@specie/screening')
  const text = await readText(file)
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (cause) {
    return refuse(`${file} is not JSON.`, {
      code: 'FILE_NOT_READABLE',
      remedy: cause instanceof Error ? cause.message : '',
    })
  }
  const outcome = checkIvms101(given, { now: new Date() })
  return outcome.ok
    ? { data: { valid: true }, lines: [`${file} is a valid IVMS101 payload of 2023.`] }
    : wrong(outcome.refusal.faults)
}

function wrong(
  faults: readonly { readonly path: string; readonly rule: string; readonly expected: string }[],
): Report {
  return {
    data: { valid: false, faults },
    lines: [
      'No valid IVMS101 payload of 2023:',
      ...faults.map(({ path, rule, expected }) => `  ${rule.padEnd(5)} ${path}: ${expected}`),
    ],
    failed: true,
  }
}

function isAddress(text: string): text is `0x${string}` {
  return /^0x[0-9a-fA-F]{40}$/.test(text)
}

function isHex(text: string): text is `0x${string}` {
  return /^0x([0-9a-fA-F]{2}){1,4096}$/.test(text)
}
