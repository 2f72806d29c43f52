/** The verifier against the real contracts on the embedded chain: all in order first, then one lie after the other. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { toBigint } from '@specie/units'
import { keccak256, numberToHex, stringToHex } from 'viem'
import { honestEntries, logOf } from '../../test/honestLog.ts'
import { keptBy } from '../../test/honestProgramme.ts'
import { type ProgrammeOnChain, people, programmeOnChain } from '../../test/programmeOnChain.ts'
import { specimenList } from '../../test/specimenBars.ts'
import { figuresOf, sponsorFiguresOf, vaultFiguresOf } from './figures.ts'
import type { ShownFigures, VerifyInputs } from './inputs.ts'
import { renderVerdict } from './render.ts'
import type { Verdict } from './verdict.ts'
import { verify } from './verify.ts'

let programme: ProgrammeOnChain

before(async () => {
  programme = await programmeOnChain()
})
after(async () => {
  await programme.local.stop()
})

test('a programme of real contracts passes every check', async () => {
  const verdict = await verdictOn({ log: await itsLog() })
  assert.deepEqual(failed(verdict), [], renderVerdict(verdict))
  assert.deepEqual(
    verdict.checks.filter(({ result }) => result === 'unknown').map(({ id }) => id),
    ['other-lists', 'screening-lists', 'log-memory', 'log-anchor'],
    renderVerdict(verdict),
  )
})

test('an altered, a dropped and an old list are each found out', async () => {
  const [oldDigest] = programme.lists.keys()
  const old = programme.lists.get(oldDigest ?? '0x')
  const changes: readonly ((text: string) => string)[] = [
    (text) => text.replace(/,(\d+),-\n/, (_, counted) => `,${BigInt(counted) + 1n},-\n`),
    (text) => text.split('\n').toSpliced(4, 1).join('\n'),
    () => new TextDecoder().decode(old),
  ]
  for (const change of changes) {
    const fetchList: VerifyInputs['fetchList'] = async (digest) => {
      const bytes = programme.lists.get(digest)
      return new TextEncoder().encode(change(new TextDecoder().decode(bytes)))
    }
    const found = failed(await verdictOn({ fetchList }))
    assert.ok(found.includes('lists') && found.includes('tree'), found.join(', '))
  }
})

test('a forged signature is found out, and so is one that is left out', async () => {
  const { chain } = programme
  const forged = keccak256(stringToHex('forged'))
  const found = failed(
    await verdictOn({
      chain: {
        ...chain,
        submissions: async (transaction) =>
          (await chain.submissions(transaction)).map(({ statement, signatures }) => ({
            statement,
            signatures: signatures.with(1, {
              signer: people.auditors[0].address,
              signature: `${forged}${numberToHex(1, { size: 32 }).slice(2)}1b`,
            }),
          })),
      },
    }),
  )
  assert.deepEqual(found, ['signatures', 'quorum', 'counted', 'backing', 'coverage', 'shown'])
  const without = failed(
    await verdictOn({
      chain: {
        ...chain,
        submissions: async (transaction) =>
          (await chain.submissions(transaction)).map(({ statement, signatures }) => ({
            statement,
            signatures: signatures.slice(0, 2),
          })),
      },
    }),
  )
  assert.deepEqual(without, ['signatures', 'quorum', 'counted', 'backing', 'coverage', 'shown'])
})

test('inflated figures are found out', async () => {
  const shown = await honestlyShown()
  const found = await verdictOn({
    fetchShown: async () => ({ ...shown, figures: { ...shown.figures, goldMicrograms: '85681000000000' } }),
  })
  assert.deepEqual(failed(found), ['shown'])
})

test('contracts of another programme, and contracts whose code was swapped, are found out', async () => {
  const { contracts } = programme.chain
  const swapped = await verdictOn({
    programme: {
      chainId: programme.chain.chainId,
      contracts: { ...contracts, coin: contracts.barTitle },
      deployedAtBlock: programme.deployedAtBlock,
    },
  })
  assert.ok(['coin', 'code', 'wiring'].every((id) => failed(swapped).includes(id)))

  const code = await programme.chain.codeAt(contracts.coin)
  const reserve = contracts.reserve.slice(2).toLowerCase()
  const obeysAnother = code.replaceAll(reserve, 'ee'.repeat(20)) as typeof code
  assert.notEqual(obeysAnother, code)
  await rpc('anvil_setCode', [contracts.coin, obeysAnother])
  const found = failed(await verdictOn())
  await rpc('anvil_setCode', [contracts.coin, code])
  assert.deepEqual(found, ['wiring'])
})

test('coins made by writing to the chain’s storage are found out', async () => {
  const { coin } = programme.chain.contracts
  const supply = numberToHex(2, { size: 32 })
  const before = await rpc('eth_getStorageAt', [coin, supply, 'latest'])
  await rpc('anvil_setStorageAt', [coin, supply, numberToHex(300_000_000_000_000n, { size: 32 })])
  const found = failed(await verdictOn())
  await rpc('anvil_setStorageAt', [coin, supply, before])
  assert.ok(found.includes('supply'), found.join(', '))
})

test('a bar in two vaults is found out although all have signed', async () => {
  const snapshot = await rpc('evm_snapshot', [])
  await programme.submit(2, [...specimenList(12, 1_000).bars, ...specimenList(1, 2).bars], 1)
  const found = failed(await verdictOn())
  await rpc('evm_revert', [snapshot])
  assert.deepEqual(found, ['unique'])
})

test('a departed bar that is signed for once more came back, or so custodian and auditors swear: it is named', async () => {
  const snapshot = await rpc('evm_snapshot', [])
  await programme.local.advance(60)
  await programme.submit(1, specimenList(20).bars, 1)
  const verdict = await verdictOn()
  const kept = await listsInForce()
  const withoutEarlierLists = await verdictOn({
    fetchList: async (digest) => {
      if (!kept.has(digest)) throw new Error('Only the lists in force are kept.')
      return programme.inputs().fetchList(digest)
    },
  })
  await rpc('evm_revert', [snapshot])
  const departed = verdict.checks.find(({ id }) => id === 'departed')
  assert.equal(departed?.result, 'pass')
  assert.ok(departed?.facts.some(({ value }) => value === 'left, and was counted again'))
  assert.ok(failed(withoutEarlierLists).includes('departed'))
})

test('gold whose auditor lost its standing no longer backs, and the verifier says so', async () => {
  const snapshot = await rpc('evm_snapshot', [])
  await programme.council({ kind: 'suspendAuditor', party: people.auditors[0].address })
  const found = failed(await verdictOn())
  await rpc('evm_revert', [snapshot])
  assert.deepEqual(found, ['quorum', 'backing', 'coverage'])
})

/** The public log that its events give, kept by somebody who never anchored it. */
async function itsLog(): Promise<VerifyInputs['log'] & object> {
  const { chain, deployedAtBlock } = programme
  const place = {
    chainId: chain.chainId,
    reserve: chain.contracts.reserve,
    maxAgeSeconds: (await chain.readReserve()).rules.maxAgeSeconds,
    now: await chain.now(),
  }
  return logOf(honestEntries(await chain.events({ from: deployedAtBlock }), place), place)
}

async function listsInForce(): Promise<ReadonlySet<string>> {
  const { number: to } = await programme.chain.head()
  const events = await programme.chain.events({ from: programme.deployedAtBlock, to })
  const newest = new Map<number, string>()
  for (const event of events) {
    if (event.kind === 'statementAccepted') newest.set(event.vault, event.listDigest)
  }
  return new Set(newest.values())
}

async function verdictOn(changes: Partial<VerifyInputs> = {}): Promise<Verdict> {
  return verify({ ...programme.inputs(), fetchShown: honestlyShown, ...changes })
}

async function honestlyShown(): Promise<ShownFigures> {
  const reserve = await programme.chain.readReserve()
  const { block } = reserve
  const events = await programme.chain.events({ from: programme.deployedAtBlock })
  return {
    block,
    figures: figuresOf(reserve, block.time),
    sponsors: reserve.sponsors.map(({ address }) => ({
      address,
      figures: sponsorFiguresOf(reserve, address, block.time),
    })),
    vaults: await Promise.all(
      reserve.vaults.map(async (state) => {
        const { vault } = state
        const accepted = events.findLast(
          (event) => event.kind === 'statementAccepted' && event.vault === vault,
        )
        const stated = accepted?.kind === 'statementAccepted' ? accepted : undefined
        const carried = stated === undefined ? [] : await programme.chain.submissions(stated.transaction)
        const own = carried.find(({ statement }) => statement.vault === vault)
        return {
          id: vault,
          listDigest: stated?.listDigest ?? null,
          signers: (own?.signatures ?? []).map(({ signer }) => signer),
          ...keptBy(state),
          journal: events.flatMap((event) =>
            event.kind === 'journalled' && event.vault === vault
              ? [`${event.entry} ${event.entryKind} ${toBigint(event.amount)} ${event.transaction}`]
              : [],
          ),
          figures: vaultFiguresOf(reserve, vault, block.time),
        }
      }),
    ),
  }
}

function failed(verdict: Verdict): readonly string[] {
  return verdict.checks.filter(({ result }) => result === 'fail').map(({ id }) => id)
}

async function rpc(method: string, params: readonly unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const answer = await fetch(programme.local.rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const answered: unknown = await answer.json()
  if (typeof answered !== 'object' || answered === null || !('result' in answered)) {
    throw new Error(`${method}: ${JSON.stringify(answered)}`)
  }
  return answered.result
}
