/** Lies about what lies outside the vaults: who was let in and out, the public log, the sanctions lists, other issuers. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Address, Block, ChainEvent, Digest } from '@specie/coin'
import { bareSerial } from '@specie/register/list'
import { coinUnits } from '@specie/units'
import { keccak256, numberToHex, stringToHex } from 'viem'
import {
  type HonestLog,
  honestEntries,
  logOf,
  logSignerOf,
  policyOf,
  sanctionsVersion,
  witnesses,
} from '../../test/honestLog.ts'
import {
  anchoredHead,
  clearedBy,
  type HonestProgramme,
  honestLog,
  honestProgramme,
  inputsOf,
  logPlace,
  now,
  officerKeys,
  rememberedHead,
  shownBy,
} from '../../test/honestProgramme.ts'
import { type Lie, tryLies } from '../../test/lies.ts'
import { specimenBar } from '../../test/specimenBars.ts'
import { printKey } from '../log/note/key.ts'
import { keySigner } from '../signing/signer.ts'
import type { ForeignBar, VerifyInputs } from './inputs.ts'
import { verify } from './verify.ts'

const strangersKey = numberToHex(0xbad, { size: 32 })

const officers: Readonly<Record<string, Lie>> = {
  'a mint was cleared by one officer twice': {
    tell: (programme) => clearAnew(programme, {}, [officerKeys[0] ?? '0x', officerKeys[0] ?? '0x']),
    fails: ['clearances'],
    says: /mint of .*1 officers signed its clearance; two different ones are needed/,
  },
  'a stranger cleared a mint in an officer’s place': {
    tell: (programme) => clearAnew(programme, {}, [officerKeys[0] ?? '0x', strangersKey]),
    fails: ['clearances'],
    says: /mint of .*was no officer in good standing then/,
  },
  'an officer who cleared a mint had been suspended before': {
    tell: (programme) => {
      const party = keySigner(officerKeys[1] ?? '0x').address
      const n = programme.events.findIndex(({ kind }) => kind === 'minted')
      const mint = programme.events[n]
      if (mint === undefined) throw new Error('Something was minted.')
      const { block, transaction, logIndex } = mint
      programme.events.splice(n, 0, {
        block,
        transaction,
        logIndex,
        kind: 'suspended',
        role: 'officer',
        party,
      })
    },
    fails: ['clearances'],
    says: /was no officer in good standing then/,
  },
  'the officers’ signatures were given for another mint': {
    tell: (programme) => clearAnew(programme, { subject: keccak256(stringToHex('another')) }),
    fails: ['clearances'],
    says: /mint of .*signed, not 0x.*digest 0x.*signature 0x/,
  },
  'a mint says another decision than the officers signed': {
    tell: (programme) => clearAnew(programme, { decision: keccak256(stringToHex('another')) }),
    fails: ['clearances'],
    says: /carries no clearance for it/,
  },
  'a clearance had run out when it was used': {
    tell: (programme) => clearAnew(programme, { expiry: now - 10 * 86_400 }),
    fails: ['clearances'],
    says: /its clearance ended .*, before it was done/,
  },
  'no clearance is in the transaction of a mint': {
    tell: (programme) => programme.clearancesOf.clear(),
    fails: ['clearances'],
    says: /carries no clearance for it/,
  },
  'the amount minted is told larger than the officers cleared': {
    tell: (programme) => {
      programme.events.forEach((event, n) => {
        if (event.kind === 'minted') programme.events[n] = { ...event, amount: coinUnits(10n ** 15n) }
      })
    },
    fails: ['clearances', 'supply'],
    says: /its order is 0x.*; 0x.* follows from what was minted/,
  },
  'an officer’s admission is hidden': {
    tell: (programme) => {
      const party = keySigner(officerKeys[1] ?? '0x').address
      const n = programme.events.findIndex((event) => event.kind === 'admitted' && event.party === party)
      programme.events.splice(n, 1)
    },
    fails: ['clearances', 'admitted'],
    says: /was no officer in good standing then/,
  },
}

const issuers: Readonly<Record<string, Lie>> = {
  'another issuer lists a bar of this programme': {
    give: () => ({ foreignLists: foreign({ ...stampedBar(3), line: 17 }) }),
    fails: ['other-lists'],
    says: /bar .*, vault 1: line 17 of another issuer: key 0x/,
  },
  'another issuer lists a bar of this programme without its year': {
    give: () => ({ foreignLists: foreign({ ...stampedBar(3), year: null }) }),
    fails: ['other-lists'],
    says: /same brand and serial, a year on one side only/,
  },
}

const logs: Readonly<Record<string, Lie>> = {
  'the log shown to you is another than at your last visit': {
    give: async (programme) => {
      const before = honestLog(programme)
      const forked = logOf(without(programme, 4), logPlace)
      return { log: { ...forked, remembered: { ...rememberedHead(before), size: forked.size - 1 } } }
    },
    fails: ['log-memory'],
    says: /since your last visit: The later log does not begin with the earlier one/,
  },
  'the log took entries back': {
    give: (programme) => ({
      log: { ...logOf(without(programme, -1), logPlace), remembered: rememberedHead(honestLog(programme)) },
    }),
    fails: ['log-memory', 'log-entries'],
    says: /entries were taken back, or an old head is shown/,
  },
  'the log is signed by another key than before': {
    give: (programme) => {
      const signer = logSignerOf(logPlace, 9)
      const log = logOf(honestEntries(programme.events, logPlace), logPlace, { signer })
      return { log: { ...unasked(log), remembered: rememberedHead(honestLog(programme)) } }
    },
    fails: ['log', 'log-memory'],
    says: /key: was specie.* and no policy of yours names it/,
  },
  'somebody else goes on with the log under a key of his own, and writes an entry that says so': {
    give: (programme) => {
      const signer = logSignerOf(logPlace, 9)
      const [first = new Uint8Array()] = honestEntries(programme.events, logPlace)
      const text = new TextDecoder().decode(first)
      const taken = text.replace(printKey(logSignerOf(logPlace).key), printKey(signer.key))
      assert.notEqual(taken, text)
      const entries = [...honestEntries(programme.events, logPlace), new TextEncoder().encode(taken)]
      const log = logOf(entries, logPlace, { signer, cosigners: [] })
      return { log: { ...unasked(log), remembered: rememberedHead(honestLog(programme)) } }
    },
    fails: ['log', 'log-memory'],
    says: /entry \d+: names another key, specie/,
  },
  'the log tells of a mint that never was, and says that nobody can check it': {
    give: (programme) => ({ log: logOf(withUnchecked(programme, 'mint'), logPlace) }),
    fails: ['log'],
    says: /cannot be read: check: log is not how mint is checked/,
  },
  'the log tells of one thing twice': {
    give: (programme) => {
      const entries = honestEntries(programme.events, logPlace)
      return { log: logOf([...entries, ...entries.slice(-1)], logPlace) }
    },
    fails: ['log-entries'],
    says: /stands in the log twice/,
  },
  'the log’s key is none that your own policy names': {
    give: (programme) => {
      const signer = logSignerOf(logPlace, 9)
      const log = logOf(honestEntries(programme.events, logPlace), logPlace, { signer })
      return { log: { ...log, ownPolicy: policyOf(logPlace) } }
    },
    fails: ['log', 'log-memory', 'log-witnesses', 'log-anchor', 'log-entries'],
    says: /public log: /,
  },
  'an entry of the log was altered behind its head': {
    give: (programme) => ({ log: bent(honestLog(programme), 'tile/entries/') }),
    fails: ['log', 'log-entries'],
    says: /public log: /,
  },
  'the log’s head carries a forged signature': {
    give: (programme) => {
      const log = honestLog(programme)
      const checkpoint = async () => (await log.checkpoint()).replace(/\n(\d+)\n/, '\n1$1\n')
      return { log: { ...log, checkpoint } }
    },
    fails: ['log'],
    says: /public log: /,
  },
  'a witness did not sign the head that you are shown': {
    give: (programme) => ({
      log: logOf(honestEntries(programme.events, logPlace), logPlace, { cosigners: witnesses.slice(1) }),
    }),
    fails: ['log-witnesses'],
    says: /quorum both: not reached: witness-2\.example did not cosign/,
  },
  'the log that you are shown is not the one that is anchored on the chain': {
    give: (programme) => {
      const forked = logOf(without(programme, 4), logPlace)
      const anchored = anchoredHead({ ...honestLog(programme), size: forked.size - 2 })
      return { log: forked, chain: { ...inputsOf(programme).chain, anchoredLog: async () => anchored } }
    },
    fails: ['log-anchor'],
    says: /anchored 20.*: /,
  },
  'the log leaves a hold or a departure out': {
    give: (programme) => ({ log: logOf(without(programme, 'withdrawal', 'titleOpened'), logPlace) }),
    fails: ['log-entries'],
    says: /titleOpened of 20.* is not in the log; transaction 0x/,
  },
  'the log tells of a statement that the chain does not have': {
    give: (programme) => {
      const invented = programme.events.flatMap((event): ChainEvent[] =>
        event.kind === 'statementAccepted' ? [{ ...event, barCount: 9_999 }] : [],
      )
      const entries = honestEntries([...programme.events, ...invented.slice(0, 1)], logPlace)
      return { log: logOf(entries, logPlace) }
    },
    fails: ['log-entries'],
    says: /entry \d+, (statement|weightList) of 20.* is not what the chain tells/,
  },
  'the log of another programme is shown in its place': {
    give: (programme) => {
      const place = { ...logPlace, reserve: `0x${'11'.repeat(20)}` }
      return { log: logOf(honestEntries(programme.events, place), place) }
    },
    fails: ['log', 'log-entries'],
    says: /origin: specie\/31337\/0x1111/,
  },
  'the log does not answer': {
    give: (programme) => ({
      log: {
        ...honestLog(programme),
        checkpoint: async () => {
          throw new Error('503')
        },
      },
    }),
    fails: ['log', 'log-memory', 'log-witnesses', 'log-anchor', 'log-entries', 'screening-lists'],
    says: /the public log: 503/,
  },
}

const sanctions: Readonly<Record<string, Lie>> = {
  'an older version of a sanctions list is in use than the log tells': {
    give: () => screeningWith({ version: `0x${'0d'.repeat(32)}` }),
    fails: ['screening-lists'],
    says: /union: 0x0d.* is shown; the log’s newest is 0x5a/,
  },
  'a sanctions list is stale, and is called in force': {
    give: () => screeningWith({ staleAt: now - 60 }),
    fails: ['screening-lists'],
    says: /union: its source was not looked at since; stale from/,
  },
  'a sanctions list is said to be good for years': {
    give: () => screeningWith({ staleAt: now + 2 * 365 * 86_400 }),
    fails: ['screening-lists'],
    says: /union: is said to be good until 20\d\d.*no list is used for so long unseen/,
  },
  'a sanctions list is missing': {
    give: () => screeningWith({ state: 'missing', version: null }),
    fails: ['screening-lists'],
    says: /union: is missing; nothing may be cleared on it/,
  },
  'a sanctions list that the log tells is no longer shown': {
    give: () => screeningWith({ list: 'another' }),
    fails: ['screening-lists'],
    says: /the server does not show this list/,
  },
}

const pages: Readonly<Record<string, Lie>> = {
  'a page carries other figures than a program is answered': {
    give: (programme) => {
      const shown = shownBy(programme)
      const inside = { ...shown, figures: { ...shown.figures, countedMicrograms: '999999999999' } }
      return { fetchShown: async () => ({ ...shown, pages: [{ path: '/en/', shown: inside }] }) }
    },
    fails: ['shown'],
    says: /page \/en\/, countedMicrograms: displayed is 999999999999; \d+ was computed/,
  },
  'a vault’s journal is not shown at all': {
    give: (programme) => {
      const shown = shownBy(programme)
      const vaults = shown.vaults.map(({ journal: _, ...vault }) => vault)
      return { fetchShown: async () => ({ ...shown, vaults }) }
    },
    fails: ['shown'],
    says: /vault 1, journal: is not displayed/,
  },
  'the pages show ten times as many bars in a vault': {
    give: (programme) => {
      const shown = shownBy(programme)
      const vaults = shown.vaults.map((vault) => ({
        ...vault,
        figures: { ...vault.figures, barCount: 9_999 },
      }))
      return { fetchShown: async () => ({ ...shown, vaults }) }
    },
    fails: ['shown'],
    says: /vault 1, barCount: displayed is 9999/,
  },
  'the pages show a title that is none': {
    give: (programme) => {
      const shown = shownBy(programme)
      const titles = (shown.titles?.titles ?? []).map((title) => ({ ...title, title: title.title + 1 }))
      return { fetchShown: async () => ({ ...shown, titles: { block: 100, titles } }) }
    },
    fails: ['shown'],
    says: /title 2: is displayed, and is none on chain/,
  },
  'the pages show a title’s weight larger': {
    give: (programme) => {
      const shown = shownBy(programme)
      const titles = (shown.titles?.titles ?? []).map((title) => ({ ...title, fineMicrograms: '99' }))
      return { fetchShown: async () => ({ ...shown, titles: { block: 100, titles } }) }
    },
    fails: ['shown'],
    says: /title 1: displayed is 99 µg/,
  },
  'the pages name an officer who does not stand': {
    give: (programme) => {
      const shown = shownBy(programme)
      const { programme: said } = shown
      if (said === undefined) throw new Error('The programme is displayed.')
      const parties = { ...said.parties, officers: [keySigner(strangersKey).address] }
      return { fetchShown: async () => ({ ...shown, programme: { ...said, parties } }) }
    },
    fails: ['shown'],
    says: /officers, 0x.*: is displayed, and does not stand on chain/,
  },
  'the pages say a higher quorum than is built in': {
    give: (programme) => {
      const shown = shownBy(programme)
      const { programme: said } = shown
      if (said === undefined) throw new Error('The programme is displayed.')
      return {
        fetchShown: async () => ({ ...shown, programme: { ...said, rules: { ...said.rules, quorum: 5 } } }),
      }
    },
    fails: ['shown'],
    says: /rule quorum: displayed is 5; 2 is built in/,
  },
  'the pages leave a departure out of a vault’s journal': {
    give: (programme) => {
      const shown = shownBy(programme)
      const vaults = shown.vaults.map((vault) => ({ ...vault, journal: (vault.journal ?? []).slice(1) }))
      return { fetchShown: async () => ({ ...shown, vaults }) }
    },
    fails: ['shown'],
    says: /vault 1, journal: entry 1 withdrawal 5000000000 0x.* is not displayed so/,
  },
  'the pages say that the oldest count is younger than it is': {
    give: (programme) => {
      const shown = shownBy(programme)
      return {
        fetchShown: async () => ({ ...shown, figures: { ...shown.figures, oldestStatementAt: now } }),
      }
    },
    fails: ['shown'],
    says: /oldestStatementAt: displayed is \d+; \d+ was computed/,
  },
}

tryLies(officers)
tryLies(pages)
tryLies(issuers)
tryLies(logs)
tryLies(sanctions)

/** Every mint cleared once more, with something else in it or by others. */
async function clearAnew(
  programme: HonestProgramme,
  changes: { subject?: Digest; decision?: Digest; expiry?: number },
  by: readonly Digest[] = officerKeys,
): Promise<void> {
  for (const event of programme.events) {
    if (event.kind !== 'minted') continue
    const { to, order: subject, decision, transaction } = event
    const mint = { party: to as Address, subject, decision, expiry: now, ...changes }
    programme.clearancesOf.set(transaction, [{ kind: 'mint', clearance: await clearedBy(mint, by) }])
  }
}

/** The programme's entries but the one at a place, or those of some kinds. */
function without(programme: HonestProgramme, ...left: readonly (number | string)[]): readonly Uint8Array[] {
  const entries = honestEntries(programme.events, logPlace)
  return entries.filter((bytes, n) => {
    const text = new TextDecoder().decode(bytes)
    return !left.some((one) =>
      typeof one === 'number'
        ? n === (entries.length + one) % entries.length
        : text.includes(`"kind":"${one}"`),
    )
  })
}

/** As whoever has no policy of its own reads it: the log says itself which key is right. */
function unasked({ ownPolicy: _, ...log }: HonestLog): Omit<HonestLog, 'ownPolicy'> {
  return log
}

/** One more entry of that kind, with another amount, that claims to be nobody's to check. */
function withUnchecked(programme: HonestProgramme, kind: string): readonly Uint8Array[] {
  const entries = honestEntries(programme.events, logPlace)
  const one = entries
    .map((bytes) => new TextDecoder().decode(bytes))
    .find((text) => text.includes(`"kind":"${kind}"`))
  const bent = one
    ?.replace(/"check":\{[^}]*\}/, '"check":{"how":"log"}')
    .replace(/"amountMicrograms":"/, '$&9')
  assert.ok(bent !== undefined && bent !== one)
  return [...entries, new TextEncoder().encode(bent)]
}

/** The same log with one byte of such a file turned. */
function bent(log: HonestLog, path: string): HonestLog {
  return {
    ...log,
    source: async (asked) => {
      const bytes = await log.source(asked)
      if (bytes === null || !asked.startsWith(path)) return bytes
      const changed = Uint8Array.from(bytes)
      const place = new TextDecoder('latin1').decode(changed).lastIndexOf('31337')
      changed[place] = 0x34
      return changed
    },
  }
}

function screeningWith(
  changes: Partial<{ list: string; state: string; version: string | null; staleAt: number }>,
) {
  const honest = { list: 'union', state: 'inForce', version: sanctionsVersion, staleAt: now + 86_400 }
  return { fetchScreeningLists: async () => [{ ...honest, ...changes }] } satisfies Partial<VerifyInputs>
}

function stampedBar(n: number): ForeignBar {
  const { metal, brand, serial, year } = specimenBar(n)
  return { line: 2, metal, brand, bareSerial: bareSerial(serial), year }
}

function foreign(bar: ForeignBar): VerifyInputs['foreignLists'] & object {
  return [{ name: 'another issuer', digest: keccak256(stringToHex('theirs')), bars: [bar] }]
}

test('a node that says nothing became final excuses no silent log: what is a day old is undecided', async () => {
  const programme = await honestProgramme()
  const inputs = inputsOf(programme)
  const log = logOf(without(programme, 'withdrawal', 'titleOpened'), logPlace)
  const finalAt = (at: Block) => ({ ...inputs, log, chain: { ...inputs.chain, finalized: async () => at } })
  const result = async (at: Block) =>
    (await verify(finalAt(at))).checks.find(({ id }) => id === 'log-entries')?.result
  const [first] = programme.events
  assert.ok(first)
  assert.equal(await result(first.block), 'unknown')
  assert.equal(await result(programme.block), 'fail')
})

test('a page that carries nothing to compare leaves the displayed figures undecided', async () => {
  const programme = await honestProgramme()
  const shown = { ...shownBy(programme), pagesWithout: [{ path: '/en/', why: 'HTTP 500' }] }
  const verdict = await verify({ ...inputsOf(programme), fetchShown: async () => shown })
  const check = verdict.checks.find(({ id }) => id === 'shown')
  assert.equal(check?.result, 'unknown')
  assert.ok(check?.facts.some(({ label, value }) => label === 'page /en/' && /HTTP 500/.test(value)))
})

test('a log that somebody else anchored than who began is in doubt on a first visit', async () => {
  const programme = await honestProgramme()
  const { log, ...inputs } = inputsOf(programme)
  const [place] = programme.events
  assert.ok(log && place)
  const began = {
    kind: 'logAnchored',
    log: `0x${'12'.repeat(20)}`,
    size: 1,
    root: `0x${'34'.repeat(32)}`,
  } as const
  const events = async () => [...programme.events, { ...place, ...began }]
  const result = async (given: typeof log) => {
    const verdict = await verify({ ...inputs, log: given, chain: { ...inputs.chain, events } })
    return verdict.checks.find(({ id }) => id === 'log-anchor')?.result
  }
  const { remembered: _, ownPolicy: __, ...unknown } = log
  assert.equal(await result(unknown), 'unknown')
  assert.equal(await result(log), 'pass')
})
