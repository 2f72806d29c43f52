import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Address, Digest } from '@specie/coin'
import { listBars } from '@specie/register/list'
import { coinUnits, micrograms, toBigint } from '@specie/units'
import { getAddress, keccak256, numberToHex, stringToHex } from 'viem'
import {
  codeWith,
  contracts,
  type HonestProgramme,
  honestProgramme,
  inputsOf,
  keys,
  now,
  otherNode,
  shownBy,
} from '../../test/honestProgramme.ts'
import { type Lie, tryLies } from '../../test/lies.ts'
import { specimenBar, specimenList } from '../../test/specimenBars.ts'
import { statementTypedData } from '../signed/typedData.ts'
import { keySigner } from '../signing/signer.ts'
import { sumTree } from '../tree/sumTree.ts'
import { checkIds } from './checkIds.ts'
import type { ShownFigures, VerifyInputs } from './inputs.ts'
import { nothingCatches } from './nothingCatches.ts'
import { printable, renderVerdict } from './render.ts'
import { shownByServer } from './shownByServer.ts'
import type { Verdict } from './verdict.ts'
import { checks, verify } from './verify.ts'

test('an honest programme passes every check, and each says what it stands on', async () => {
  const heard: string[] = []
  const verdict = await verify(inputsOf(await honestProgramme()), ({ check }) => heard.push(check.id))
  assert.deepEqual(failed(verdict), [])
  assert.equal(verdict.result, 'pass')
  assert.deepEqual(
    verdict.checks.map(({ id, result }) => `${id} ${result}`),
    checks.map(({ id }) => `${id} pass`),
  )
  assert.deepEqual(
    heard,
    checks.map(({ id }) => id),
  )
  for (const check of verdict.checks) assert.ok(check.facts.length > 0, check.id)
})

const lies: Readonly<Record<string, Lie>> = {
  'a bar’s weight is altered in the list': {
    tell: (programme) =>
      changeList(programme, (text) =>
        text.replace(/,(\d+),-\n/, (_, counted) => `,${BigInt(counted) + 1n},-\n`),
      ),
    fails: ['lists', 'tree'],
    says: /counted: .* is not right; expected \d+, the whole weight of this bar/,
  },
  'a bar’s gross weight and all that follows from it are altered': {
    tell: (programme) =>
      replaceList(programme, [
        ...specimenList(19).bars,
        specimenBar(19, {
          grossThousandths: 400_025n,
          finenessHundredths: 99_500n,
          fineThousandths: 398_024n,
        }),
      ]),
    fails: ['lists'],
    says: /signed was the list 0x/,
  },
  'a bar is dropped from the list': {
    tell: (programme) => changeList(programme, (text) => text.split('\n').toSpliced(4, 1).join('\n')),
    fails: ['lists', 'tree'],
    says: /number of bars signed: 20; the list gives 19/,
  },
  'a bar is listed twice in one list': {
    tell: (programme) =>
      changeList(programme, (text) =>
        text
          .split('\n')
          .toSpliced(4, 0, text.split('\n')[4] ?? '')
          .join('\n'),
      ),
    fails: ['lists', 'unique'],
    says: /each bar once/,
  },
  'two bars change places': {
    tell: (programme) => changeList(programme, (text) => swapLines(text, 3, 4)),
    fails: ['lists'],
    says: /lines sorted by bar key/,
  },
  'a bar lies in two vaults, and all have signed both lists': {
    tell: (programme) => resign(programme, 1, [...specimenList(12, 100_000).bars, specimenBar(3)]),
    fails: ['unique'],
    says: /in vault 1 and in vault 2/,
  },
  'one bar lies in one vault with its year and in the other without': {
    tell: (programme) =>
      resign(programme, 1, [...specimenList(12, 100_000).bars, specimenBar(3, { year: null })]),
    fails: ['unique'],
    says: /with a year and without, in vaults 1 and 2/,
  },
  'a bar is signed for that no standard allows': {
    tell: (programme) =>
      resign(programme, 1, [
        specimenBar(7, {
          serial: 'X 1',
          grossThousandths: 401_260n,
          finenessHundredths: 99_500n,
          fineThousandths: 399_253n,
          counted: micrograms((399_253n * 311_034_768n) / 10_000n),
        }),
      ]),
    fails: ['standards'],
    says: /multiple of 0\.025/,
  },
  'an old list is served': {
    tell: (programme) => {
      const [digest] = programme.lists.keys()
      programme.lists.set(digest ?? '0x', new TextEncoder().encode(specimenList(19).text))
    },
    fails: ['lists', 'tree'],
    says: /signed was the list/,
  },
  'a list is withheld': {
    tell: (programme) => programme.lists.delete([...programme.lists.keys()][0] ?? '0x'),
    fails: ['lists', 'tree', 'unique', 'departed', 'titles', 'counted', 'backing', 'coverage'],
    says: /list of vault 1: 404/,
  },
  'a signature is forged': {
    tell: async (programme) => {
      const [signatures] = programme.signaturesOf.values()
      const [custodian, auditor] = signatures ?? []
      if (custodian === undefined || auditor === undefined) throw new Error('There are signatures.')
      signatures?.splice(1, 1, { signer: auditor.signer, signature: custodian.signature })
    },
    fails: ['signatures', 'quorum', 'counted', 'backing'],
    says: /signed, not 0x/,
  },
  'a signature is under another list of the same vault': {
    tell: async (programme) => {
      const signed = await keySigner(keys[2] ?? '0x').sign(
        statementTypedData(
          { chainId: 31_337, contract: contracts.reserve },
          {
            vault: 1,
            asOf: now,
            seen: 1,
            barCount: 1,
            fineGold: micrograms(1n),
            barRoot: oneDigest,
            listDigest: oneDigest,
          },
        ),
      )
      if (!signed.ok) throw new Error('The key signs.')
      const [signatures] = programme.signaturesOf.values()
      signatures?.splice(1, 1, { signer: signed.value.signer, signature: signed.value.signature })
    },
    fails: ['signatures', 'quorum'],
    says: /signed, not 0x/,
  },
  'the signatures are withheld': {
    tell: (programme) => programme.signaturesOf.clear(),
    fails: ['signatures', 'quorum', 'identity', 'counted'],
    says: /shows none, and nobody else was asked/,
  },
  'the page names an auditor that signed nothing': {
    give: (programme) => {
      const shown = shownBy(programme)
      const invented = keySigner(numberToHex(0xbad, { size: 32 })).address
      const vaults = shown.vaults.map((vault) => ({ ...vault, signers: [...vault.signers, invented] }))
      return displayed({ ...shown, vaults })
    },
    fails: ['shown'],
    says: /displayed as a signer, and signed nothing/,
  },
  'a stranger signed in place of an auditor': {
    tell: async (programme) => {
      const key = numberToHex(0xbad, { size: 32 })
      await resign(programme, 0, specimenList(20).bars, [keys[0] ?? '0x', keys[2] ?? '0x', key])
    },
    fails: ['signatures', 'quorum', 'identity'],
    says: /neither custodian nor auditor/,
  },
  'auditors are accredited whom nobody knows': {
    give: () => ({
      knownAttestors: keys.slice(0, 3).map((key) => ({ address: keySigner(key).address, name: 'Known' })),
    }),
    fails: ['identity'],
    says: /none of those you know/,
  },
  'an auditor was suspended after it signed': {
    tell: (programme) => {
      programme.reserve.accredited &= ~(1n << 3n)
    },
    fails: ['quorum', 'backing', 'coverage'],
    says: /1 auditors that stand signed; 2 are needed/,
  },
  'an auditor is a custodian too': {
    tell: (programme) => {
      const [auditor] = programme.parties.auditors
      if (auditor !== undefined) programme.parties.custodians.push({ ...auditor, role: 'custodian' })
    },
    fails: ['roles'],
    says: /auditor and custodian/,
  },
  'the statement lapsed, and the node hides it behind an old block': {
    give: () => ({ now: () => now + 40 * 86_400 }),
    fails: ['node', 'age'],
    says: /lapsed .* ago by the clock of you/,
  },
  'the node shows an old block': {
    tell: (programme) => {
      programme.block = { ...programme.block, time: now - 3_600 }
    },
    fails: ['node'],
    says: /60 min old by your clock/,
  },
  'the node is of another chain': {
    give: (programme) => ({ chain: { ...inputsOf(programme).chain, chainId: 1 } }),
    fails: ['node'],
    says: /the node is of chain 1, the programme says 31337/,
  },
  'two nodes do not know the same block': {
    give: (programme) => ({
      otherNodes: [otherNode(programme, { block: async () => ({ ...programme.block, hash: oneDigest }) })],
    }),
    fails: ['other-nodes'],
    says: /block 100 is 0x.* there, 0x.* here/,
  },
  'another node says another supply at the same block': {
    give: (programme) => ({
      otherNodes: [
        otherNode(programme),
        otherNode(programme, {
          readReserve: async () => ({
            ...programme.reserve,
            supply: coinUnits(toBigint(programme.reserve.supply) + 1n),
          }),
        }),
      ],
    }),
    fails: ['other-nodes'],
    says: /node 3: reserve\.supply is \d+ there, \d+ here/,
  },
  'another node knows other parties': {
    give: (programme) => ({
      otherNodes: [
        otherNode(programme, { readParties: async () => ({ ...programme.parties, guardians: [] }) }),
      ],
    }),
    fails: ['other-nodes'],
    says: /node 2: parties\.guardians\[0\] is missing there/,
  },
  'another node knows a title less': {
    give: (programme) => ({
      otherNodes: [otherNode(programme, { readTitles: async () => programme.titles.slice(1) })],
    }),
    fails: ['other-nodes'],
    says: /node 2: titles\[0\].* there/,
  },
  'another node has an event that this one leaves out': {
    give: (programme) => ({
      otherNodes: [
        otherNode(programme, {
          events: async () => [...programme.events, ...programme.events.slice(-1)],
        }),
      ],
    }),
    fails: ['other-nodes'],
    says: /node 2: events\[\d+\] is an event \w+ there, missing here/,
  },
  'another node answers for the block and for nothing else': {
    give: (programme) => ({
      otherNodes: [
        otherNode(programme, {
          readTitles: async () => {
            throw new Error('method not allowed')
          },
        }),
      ],
    }),
    fails: ['other-nodes'],
    says: /node 2: node 2, titles.*method not allowed/,
  },
  'the node does not answer': {
    give: (programme) => ({
      chain: {
        ...inputsOf(programme).chain,
        head: async () => {
          throw new Error('ECONNREFUSED')
        },
      },
    }),
    fails: checks.map(({ id }) => id).filter((id) => id !== 'coin'),
    says: /ECONNREFUSED/,
  },
  'a look-alike programme is put up beside the one of your coin': {
    give: () => ({ coinAddress: stranger }),
    fails: ['coin'],
    says: /your coin: is 0x.*ee, this programme’s is 0x.*A2/i,
  },
  'the reserve runs other code': {
    tell: (programme) => {
      const code = programme.code.get(contracts.reserve) ?? '0x'
      programme.code.set(contracts.reserve, `0x60${code.slice(4)}`)
    },
    fails: ['code', 'wiring'],
    says: /reserve 0x.*byte \d+ differs; code hash 0x/,
  },
  'the coin obeys a stranger in one of two places': {
    tell: (programme) => {
      const code = programme.code.get(contracts.barTitle) ?? '0x'
      const reserve = contracts.reserve.slice(2).toLowerCase()
      programme.code.set(contracts.barTitle, code.replace(reserve, stranger.slice(2).toLowerCase()) as Digest)
    },
    fails: ['code', 'wiring'],
    says: /one immutable has two values/,
  },
  'the right code obeys a stranger': {
    tell: (programme) => programme.code.set(contracts.council, codeWith([BigInt(stranger)])),
    fails: ['wiring'],
    says: /council: holds 238, which no constructor of this programme gave it/,
  },
  'a rule is outside its bounds': {
    tell: (programme) => {
      programme.reserve.rules.quorum = 1
    },
    fails: ['wiring'],
    says: /quorum: 1; 2 to 9 is right/,
  },
  'a contract is missing': {
    tell: (programme) => programme.code.delete(contracts.settlement),
    fails: ['code', 'wiring'],
    says: /there is no code/,
  },
  'a hold is hidden from the events': {
    tell: (programme) => {
      programme.events.splice(
        programme.events.findLastIndex(({ kind }) => kind === 'journalled'),
        1,
      )
    },
    fails: ['journal', 'counted'],
    says: /length: 2 on chain; the events give 1/,
  },
  'a journal entry weighs less among the events': {
    tell: (programme) => {
      const n = programme.events.findLastIndex(({ kind }) => kind === 'journalled')
      const event = programme.events[n]
      if (event?.kind === 'journalled') programme.events[n] = { ...event, amount: micrograms(1n) }
    },
    fails: ['journal', 'counted'],
    says: /micrograms after entry 2/,
  },
  'a bar that left is still on a list that has seen it go': {
    tell: async (programme) => {
      const [state] = programme.reserve.vaults
      const [journal] = programme.journals.values()
      if (state === undefined || journal === undefined) throw new Error('There is a vault with a journal.')
      programme.reserve.vaults[0] = { ...state, seen: 2, journalSeenTotal: micrograms(journal[1] ?? 0n) }
      await resign(programme, 0, specimenList(20).bars)
    },
    fails: ['departed'],
    says: /left by withdrawal \(entry 2 of 2 seen\) and is listed/,
  },
  'a titled bar is not on its vault’s list': {
    tell: (programme) => {
      const [title] = programme.titles
      const bars = specimenList(20)
      const rest = bars.bars.filter((_, n) => keccakOf(bars.leaves[n]?.barKey) !== title?.barKey)
      return resign(programme, 0, rest)
    },
    fails: ['titles'],
    says: /is not in the list of vault 1/,
  },
  'a title weighs more than its bar': {
    tell: (programme) => {
      const [title] = programme.titles
      if (title !== undefined) programme.titles[0] = { ...title, fine: micrograms(toBigint(title.fine) + 1n) }
    },
    fails: ['titles', 'supply'],
    says: /the list counts .* the title/,
  },
  'a live title is left out': {
    tell: (programme) => programme.titles.pop(),
    fails: ['titles', 'supply'],
    says: /is live by the events, but not on chain/,
  },
  'coins were made outside the sponsors’ accounts': {
    tell: (programme) => {
      programme.reserve.supply = coinUnits(toBigint(programme.reserve.supply) + 300_000_000n)
    },
    fails: ['supply'],
    says: /coins: \d+ on chain; \d+ follows/,
  },
  'a sponsor’s issue is booked on another': {
    tell: (programme) => {
      const [one, two] = programme.reserve.sponsors
      if (one === undefined || two === undefined) throw new Error('There are two sponsors.')
      programme.reserve.sponsors[0] = { ...one, issued: two.issued }
      programme.reserve.sponsors[1] = { ...two, issued: one.issued }
    },
    fails: ['supply'],
    says: /issued by 0x/,
  },
  'a sponsor owes more than counts in its vaults': {
    tell: (programme) => {
      const [one] = programme.reserve.sponsors
      if (one !== undefined) programme.reserve.sponsors[0] = { ...one, issued: coinUnits(10n ** 12n) }
    },
    fails: ['backing', 'coverage', 'supply'],
    says: /owes 1,0.* and .* counts/,
  },
  'the contract counts more than follows': {
    tell: (programme) => {
      programme.countedOnChain = () => micrograms(10n ** 12n)
    },
    fails: ['counted'],
    says: /1,000,000 g on chain; .* follows/,
  },
  'the server inflates what counts': {
    give: (programme) => {
      const shown = shownBy(programme)
      return displayed({ ...shown, figures: { ...shown.figures, countedMicrograms: '999999999999' } })
    },
    fails: ['shown'],
    says: /countedMicrograms: displayed is 999999999999; \d+ was computed/,
  },
  'the server flatters the coverage without the worst vault': {
    give: (programme) => {
      const shown = shownBy(programme)
      return displayed({ ...shown, figures: { ...shown.figures, withoutVaultBasisPoints: 10_000 } })
    },
    fails: ['shown'],
    says: /withoutVaultBasisPoints: displayed is 10000/,
  },
  'the server leaves out a sponsor that is short': {
    give: (programme) => {
      const shown = shownBy(programme)
      return displayed({ ...shown, sponsors: shown.sponsors.slice(1) })
    },
    fails: ['shown'],
    says: /is on chain and is not displayed/,
  },
  'coins were written into a holder’s balance': {
    tell: (programme) => {
      const paid = programme.events.find((event) => event.kind === 'transferred' && BigInt(event.to) !== 0n)
      if (paid?.kind === 'transferred') programme.written.set(getAddress(paid.to), 10n ** 18n)
    },
    fails: ['supply'],
    says: /coins of 0x.*on chain;.*follows/,
  },
  'somebody pays on coins that were written into storage when the coin was made': {
    tell: (programme) => {
      const paid = programme.events.find((event) => event.kind === 'transferred')
      const thief = getAddress(numberToHex(0x7e1f, { size: 20 }))
      if (paid?.kind === 'transferred') programme.events.push({ ...paid, from: thief, amount: coinUnits(5n) })
    },
    fails: ['supply'],
    says: /were sent that nobody had sent there/,
  },
  'the coin was made from code that first wrote a balance into storage': {
    tell: ({ creations }) => {
      const made = creations.find(({ contract }) => contract === contracts.coin)
      if (made !== undefined) made.data = `0x69d3c21bcecceda1000000600055${made.data.slice(2)}`
    },
    fails: ['deployment'],
    says: /coin, made in 0x.*from other code/,
  },
  'something stands behind the arguments that a contract was made with': {
    tell: ({ creations }) => {
      for (const made of creations) made.data = `${made.data}00`
    },
    fails: ['deployment'],
    says: /settlement, made in 0x.*from other code/,
  },
  'the council was made to obey another reserve': {
    tell: ({ creations }) => {
      const made = creations.find(({ contract }) => contract === contracts.council)
      const [right, wrong] = [contracts.reserve, stranger].map((one) => one.slice(2).toLowerCase())
      if (made !== undefined) made.data = `0x${made.data.slice(2).replace(right ?? '', wrong ?? '')}`
    },
    fails: ['deployment'],
    says: /council, made in 0x.*from other code/,
  },
  'nobody finds the transaction that made the coin': {
    tell: (programme) => {
      programme.creations = programme.creations.filter(({ contract }) => contract !== contracts.coin)
    },
    fails: ['deployment'],
    says: /coin 0x.*no transaction that made it was found/,
  },
  'an officer stands who was never admitted': {
    tell: (programme) => {
      const [officer] = programme.parties.officers
      if (officer !== undefined) programme.parties.officers.push({ ...officer, address: stranger })
    },
    fails: ['admitted'],
    says: /is officer, and was never admitted/,
  },
  'a bit is accredited that belongs to nobody': {
    tell: (programme) => {
      programme.reserve.accredited |= 1n << 9n
    },
    fails: ['admitted'],
    says: /signer 9: is accredited/,
  },
  'somebody sits on the council who never took a seat': {
    tell: (programme) => programme.parties.seats.push(stranger),
    fails: ['admitted'],
    says: /sits on the council, and never took a seat/,
  },
  'the server leaves out a vault': {
    give: (programme) => {
      const shown = shownBy(programme)
      return displayed({ ...shown, vaults: shown.vaults.slice(1) })
    },
    fails: ['shown'],
    says: /is on chain and is not displayed/,
  },
  'the server shows another custodian and another place': {
    give: (programme) => {
      const shown = shownBy(programme)
      const vaults = shown.vaults.map((vault) => ({
        ...vault,
        jurisdiction: 'GB',
        custodian: shown.vaults[0]?.sponsor ?? vault.custodian,
      }))
      return displayed({ ...shown, vaults })
    },
    fails: ['shown'],
    says: /displayed is GB; CH on chain/,
  },
  'the server leaves a figure out': {
    give: (programme) => {
      const shown = shownBy(programme)
      const { waitingMicrograms: _, ...figures } = shown.figures
      return displayed({ ...shown, figures })
    },
    fails: ['shown'],
    says: /waitingMicrograms.*is not displayed/,
  },
  'the server counts for a day that has not come': {
    give: (programme) => displayed({ ...shownBy(programme), timeSeconds: now + 259_200 }),
    fails: ['shown'],
    says: /after the present/,
  },
  'the server displays figures of a block that is not this chain’s': {
    give: (programme) => displayed({ ...shownBy(programme), block: { number: 100, hash: oneDigest } }),
    fails: ['shown'],
    says: /block: 100 is 0x/,
  },
  'the server makes a sponsor’s free gold larger': {
    give: (programme) => {
      const shown = shownBy(programme)
      const sponsors = shown.sponsors.map((sponsor) => ({
        ...sponsor,
        figures: { ...sponsor.figures, freeMicrograms: '1' },
      }))
      return displayed({ ...shown, sponsors })
    },
    fails: ['shown'],
    says: /sponsor 0x.*, freeMicrograms: displayed is 1; \d+ was computed/,
  },
  'the server displays another list than was signed': {
    give: (programme) => {
      const shown = shownBy(programme)
      return displayed({
        ...shown,
        vaults: shown.vaults.map((vault) => ({ ...vault, listDigest: oneDigest })),
      })
    },
    fails: ['shown'],
    says: /vault 1, list: displayed is 0x/,
  },
  'the server does not answer': {
    give: () => ({
      fetchShown: async () => {
        throw new Error('503')
      },
    }),
    fails: ['shown'],
    says: /the server's figures: 503/,
  },
  'the statement in force is hidden from the events': {
    tell: (programme) => {
      programme.events.splice(
        programme.events.findLastIndex(({ kind }) => kind === 'statementAccepted'),
        1,
      )
    },
    fails: ['lists', 'tree', 'signatures', 'quorum', 'counted', 'backing'],
    says: /no statement is among the events/,
  },
}

tryLies(lies)

test('a bar that left, was left out of a list, and came back passes; that list must be the one sworn to', async () => {
  const programme = await honestProgramme()
  const [state] = programme.reserve.vaults
  const [journal] = programme.journals.values()
  const gone = programme.events.find((event) => event.kind === 'journalled' && event.entry === 2)
  const accepted = programme.events.find((event) => event.kind === 'statementAccepted' && event.vault === 1)
  if (state === undefined || journal === undefined || gone?.kind !== 'journalled') throw new Error('It left.')
  if (accepted?.kind !== 'statementAccepted') throw new Error('The vault has a statement.')
  programme.reserve.vaults[0] = { ...state, seen: 2, journalSeenTotal: micrograms(journal[1] ?? 0n) }
  await resign(programme, 0, specimenList(20).bars)

  const all = specimenList(20)
  const rest = listBars(all.bars.filter((_, n) => keccakOf(all.leaves[n]?.barKey) !== gone.evidence))
  const between = { ...accepted, seen: 2, asOf: accepted.asOf - 60, listDigest: rest.listDigest as Digest }
  programme.events.unshift(between)
  assert.ok(failed(await verify(inputsOf(programme))).includes('departed'), 'nobody has that list')

  programme.lists.set(between.listDigest, new TextEncoder().encode(all.text))
  assert.ok(failed(await verify(inputsOf(programme))).includes('departed'), 'another list in its place')

  programme.lists.set(between.listDigest, new TextEncoder().encode(rest.text))
  assert.ok(!failed(await verify(inputsOf(programme))).includes('departed'))
})

test('docs/verifying.md names every check with what it proves, and what nothing catches', () => {
  const documented = readFileSync(new URL('../../../../docs/verifying.md', import.meta.url), 'utf8')
  for (const { id, title } of checks) assert.ok(documented.includes(`| \`${id}\` | ${title} |`), id)
  for (const one of nothingCatches) assert.ok(documented.includes(`- ${one}\n`), one)
  assert.deepEqual(
    checks.map(({ id }) => id),
    checkIds,
  )
})

test('what cannot be decided is unknown, never a pass', async () => {
  const {
    fetchShown: _,
    knownAttestors: __,
    otherNodes: ___,
    coinAddress: ____,
    ...bare
  } = inputsOf(await honestProgramme())
  const verdict = await verify({ ...bare, clock: 'chain' })
  const unknown = verdict.checks.filter(({ result }) => result === 'unknown').map(({ id }) => id)
  assert.deepEqual(unknown, ['node', 'other-nodes', 'coin', 'identity', 'age', 'shown'])
  assert.equal(verdict.result, 'pass')
})

test('a verdict prints each check, its faults and the word at the end', async () => {
  const programme = await honestProgramme()
  programme.lists.clear()
  const verdict = await verify(inputsOf(programme))
  const text = renderVerdict(verdict)
  assert.match(text, /^FAIL {4}lists/m)
  assert.match(text, /^ +vault 1: list of vault 1: 404 for 0x/m)
  assert.match(text, /^pass {4}code/m)
  assert.match(text, /^NO: something does not hold\.$/m)
  assert.match(text, /believes the chain node/)
  assert.match(renderVerdict(verdict, { colour: true }), /\[31mFAIL/)
})

test('words of whoever is checked cannot steer the terminal', () => {
  assert.equal(printable('\u001b[2J\u202eyes'), '\\u{1b}[2J\\u{202e}yes')
})

test('a server’s answers are read to the letter, or not at all', () => {
  const block = { number: 7, hash: oneDigest, time: '2026-09-21T12:00:00Z' }
  const share = { coverageBasisPoints: 6_000 }
  const reserve = {
    block,
    countedAt: '2026-09-21T12:00:05Z',
    countedMicrograms: '12',
    coverageBasisPoints: null,
    without: { vault: share, custodian: share, jurisdiction: share },
    sponsors: [{ address: stranger, freeMicrograms: '3' }],
  }
  const vaults = {
    vaults: [
      {
        id: '2',
        listDigest: null,
        signers: [{ address: stranger }],
        custodian: { address: stranger },
        sponsor: { address: stranger },
        jurisdiction: 'CH',
        asOf: null,
        goldMicrograms: '5',
      },
    ],
  }
  const shown = shownByServer(reserve, vaults)
  assert.equal(shown.timeSeconds, Date.parse(reserve.countedAt) / 1000)
  assert.equal(shown.figures.countedMicrograms, '12')
  assert.equal(shown.figures.withoutJurisdictionBasisPoints, 6_000)
  assert.equal(shown.sponsors[0]?.figures.freeMicrograms, '3')
  assert.deepEqual(shown.vaults[0]?.signers, [stranger])
  assert.throws(() => shownByServer({ ...reserve, block: null }, vaults), TypeError)
  assert.throws(() => shownByServer(reserve, []), TypeError)
  assert.throws(() => shownByServer({ ...reserve, countedAt: 'now' }, vaults), TypeError)
})

function displayed(shown: ShownFigures): Partial<VerifyInputs> {
  return { fetchShown: async () => shown }
}

function failed(verdict: Verdict): readonly string[] {
  return verdict.checks.filter(({ result }) => result === 'fail').map(({ id }) => id)
}

/** Alters vault 1's list behind the signatures. */
function changeList(programme: HonestProgramme, change: (text: string) => string): void {
  const [digest] = programme.lists.keys()
  if (digest === undefined) throw new Error('There are lists.')
  const text = new TextDecoder().decode(programme.lists.get(digest))
  const changed = change(text)
  assert.notEqual(changed, text)
  programme.lists.set(digest, new TextEncoder().encode(changed))
}

function replaceList(programme: HonestProgramme, bars: Parameters<typeof listBars>[0]): void {
  changeList(
    programme,
    () => listBars(bars.map((bar) => (bar.reason === null ? { ...bar, counted: whole(bar) } : bar))).text,
  )
}

function whole({
  grossThousandths,
  finenessHundredths,
  fineThousandths,
}: Parameters<typeof listBars>[0][number]) {
  const assayed = (grossThousandths * finenessHundredths * 311_034_768n) / 1_000_000_000n
  const listed = (fineThousandths * 311_034_768n) / 10_000n
  return micrograms(assayed < listed ? assayed : listed)
}

/** Custodian and auditors lie together: another list, signed, accepted and in force. */
async function resign(
  programme: HonestProgramme,
  n: number,
  bars: Parameters<typeof listBars>[0],
  signingKeys: readonly Digest[] = [keys[n], keys[2], keys[3 + n]].flatMap((key) => key ?? []),
): Promise<void> {
  const list = listBars(bars)
  const tree = sumTree(list.leaves)
  const state = programme.reserve.vaults[n]
  const place = programme.events.findIndex(
    (event) => event.kind === 'statementAccepted' && event.vault === n + 1,
  )
  const accepted = programme.events[place]
  if (!tree.ok || state === undefined || accepted?.kind !== 'statementAccepted')
    throw new Error('The vault has a statement.')
  const { root, barCount } = tree.value
  const statement = {
    vault: n + 1,
    asOf: state.asOf,
    seen: state.seen,
    barCount,
    fineGold: root.sum,
    barRoot: root.hash,
    listDigest: list.listDigest as Digest,
  }
  const data = statementTypedData({ chainId: 31_337, contract: contracts.reserve }, statement)
  const signatures = await Promise.all(
    signingKeys.map(async (key) => {
      const signed = await keySigner(key).sign(data)
      if (!signed.ok) throw new Error('The key signs.')
      return { signer: signed.value.signer, signature: signed.value.signature }
    }),
  )
  programme.events[place] = { ...accepted, ...statement }
  programme.reserve.vaults[n] = { ...state, gold: root.sum, barRoot: root.hash }
  programme.lists.set(statement.listDigest, new TextEncoder().encode(list.text))
  programme.signaturesOf.set(accepted.transaction, signatures)
}

function swapLines(text: string, one: number, other: number): string {
  const lines = text.split('\n')
  const [first, second] = [lines[one] ?? '', lines[other] ?? '']
  return lines.with(one, second).with(other, first).join('\n')
}

function keccakOf(key: Uint8Array | undefined): string {
  return `0x${Buffer.from(key ?? new Uint8Array()).toString('hex')}`
}

const oneDigest = keccak256(stringToHex('another'))
const stranger: Address = getAddress('0x00000000000000000000000000000000000000ee')
