import type { Address, ReserveState, VaultState } from '@specie/coin'
import { getAddress } from 'viem'
import type { CheckDefinition } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import { type Figures, figuresOf, sponsorFiguresOf, vaultFiguresOf } from '../figures.ts'
import type { ShownFigures, ShownVault } from '../inputs.ts'
import { journalFaults, programmeFaults, titleFaults } from '../shownBeside.ts'
import { ownTime, printSpan } from '../time.ts'
import { type Fact, fact, need } from '../verdict.ts'
import { maximumBlockAgeSeconds } from './node.ts'

export const shown: CheckDefinition = {
  id: 'shown',
  title:
    'What the server displays is what was computed here: every figure, vault by vault and sponsor by sponsor, journals, titles, rules and who stands in which role.',
  examine: async (evidence) => {
    if (evidence.shown === undefined) {
      return { faults: [], facts: [], unknown: [fact('displayed figures', 'none were given')] }
    }
    const { claims, reserve, parties, titles, pages } = need(evidence.shown)
    const { faults: found, count } = await figureFaults(evidence, claims, reserve)
    const faults = [...found]
    for (const { path, shown: inside, reserve: then } of pages) {
      const { faults: onPage } = await figureFaults(evidence, inside, then)
      faults.push(...onPage.map(({ label, value }) => fact(`page ${path}, ${label}`, value)))
    }
    if (claims.programme !== undefined && parties !== undefined)
      faults.push(...programmeFaults(evidence, claims.programme, reserve, parties))
    if (claims.titles !== undefined && titles !== undefined)
      faults.push(...titleFaults(claims.titles, titles))
    return {
      faults,
      unknown: (claims.pagesWithout ?? []).map(({ path, why }) =>
        fact(`page ${path}`, `is not compared: ${why}`),
      ),
      facts: [
        fact('figures compared', count),
        fact('vaults compared', claims.vaults.length),
        fact('pages compared', pages.length),
        fact('titles compared', claims.titles?.titles.length ?? 'not displayed'),
        fact('rules and parties', claims.programme === undefined ? 'not displayed' : 'compared'),
        fact('not looked at', notLookedAt),
      ],
    }
  },
}

/** Told beside every verdict: whoever relies on one of these looks at the chain, the lists or the log himself. */
const notLookedAt =
  'names of firms and places, single bars and their history, past statements, the course of time, holds as they are told in words, news and alarms, what-if answers, ' +
  'terms and reports (their digests stand in the log), the words of a page that is read without its script, every page but the overview'

/** What is displayed of the reserve, its vaults and its sponsors, against the reserve at that block. */
async function figureFaults(
  evidence: Evidence,
  claims: ShownFigures,
  reserve: ReserveState,
): Promise<{ readonly faults: readonly Fact[]; readonly count: number }> {
  const head = need(evidence.block)
  const faults: Fact[] = []
  if (reserve.block.hash !== claims.block.hash) {
    faults.push(fact('block', `${claims.block.number} is ${reserve.block.hash}, not ${claims.block.hash}`))
  }
  const behind = head.time - reserve.block.time
  if (behind > maximumBlockAgeSeconds)
    faults.push(fact('block', `the figures are ${printSpan(behind)} behind the chain`))
  const time = claims.timeSeconds ?? reserve.block.time
  if (time < reserve.block.time) faults.push(fact('time', 'the figures are counted before their own block'))
  const now = ownTime(evidence)
  if (now !== null && time > now + maximumBlockAgeSeconds)
    faults.push(fact('time', `the figures are counted ${printSpan(time - now)} after the present`))
  faults.push(
    ...missing(
      'sponsor',
      sponsorsOf(reserve),
      claims.sponsors.map(({ address }) => getAddress(address)),
    ),
  )
  faults.push(
    ...missing(
      'vault',
      vaultsOf(reserve),
      claims.vaults.map(({ id }) => String(id)),
    ),
  )

  const compared = compare('', claims.figures, {
    ...figuresOf(reserve, time),
    ...barCountOf(evidence, claims.block.number, claims.figures),
  })
  faults.push(...compared.faults)
  for (const { address, figures } of claims.sponsors) {
    const computed = sponsorFiguresOf(reserve, address, time)
    faults.push(...compare(`sponsor ${address}, `, figures, computed).faults)
  }
  for (const vault of claims.vaults) {
    faults.push(
      ...compare(`vault ${vault.id}, `, vault.figures, {
        ...vaultFiguresOf(reserve, vault.id, time),
        ...barCountOf(evidence, claims.block.number, vault.figures, vault.id),
      }).faults,
    )
    faults.push(...(await attestedFaults(evidence, vault)))
    if (vault.journal === undefined) faults.push(fact(`vault ${vault.id}, journal`, 'is not displayed'))
    else faults.push(...journalFaults(evidence, vault.id, vault.journal, claims.block.number))
  }
  return { faults, count: compared.count }
}

/** Every figure that is computed here must be displayed, and as it was computed; others are no claims that this check could decide. */
function compare(
  label: string,
  claimed: Figures,
  computed: Figures,
): { faults: readonly Fact[]; count: number } {
  const names = Object.keys(computed)
  const faults = names.flatMap((name) => {
    const [here, there] = [computed[name], claimed[name]]
    if (!Object.hasOwn(claimed, name))
      return [fact(`${label}${name}`, `is not displayed; ${here} was computed`)]
    return String(here) === String(there)
      ? []
      : [fact(`${label}${name}`, `displayed is ${there}; ${here} was computed`)]
  })
  return { faults, count: names.length }
}

/** Nothing is left out, and nothing is there twice: a shortfall is hidden most easily by not showing its sponsor. */
function missing(what: string, there: readonly string[], displayed: readonly string[]): readonly Fact[] {
  return [
    ...there
      .filter((one) => !displayed.includes(one))
      .map((one) => fact(`${what} ${one}`, 'is on chain and is not displayed')),
    ...displayed
      .filter((one, n) => displayed.indexOf(one) !== n)
      .map((one) => fact(`${what} ${one}`, 'is displayed twice')),
    ...displayed
      .filter((one) => !there.includes(one))
      .map((one) => fact(`${what} ${one}`, 'is displayed, and is none on chain')),
  ]
}

function sponsorsOf(reserve: ReserveState): readonly string[] {
  return reserve.sponsors.map(({ address }) => getAddress(address))
}

function vaultsOf(reserve: ReserveState): readonly string[] {
  return reserve.vaults.map(({ vault }) => String(vault))
}

/** The number of bars is in no storage: it comes from the lists, so only for the statements in force now. */
function barCountOf(evidence: Evidence, block: number, figures: Figures, id?: number): Figures {
  if (block !== need(evidence.block).number) return {}
  if (!Object.hasOwn(figures, 'barCount')) return {}
  const vaults = need(evidence.vaults).filter(({ state }) => id === undefined || state.vault === id)
  return { barCount: vaults.reduce((sum, vault) => sum + vault.tree().barCount, 0) }
}

/** Who a page says has signed, and which list: invented names would show nowhere else. */
async function attestedFaults(evidence: Evidence, claimed: ShownVault): Promise<readonly Fact[]> {
  const label = `vault ${claimed.id}`
  const vault = need(evidence.vaults).find(({ state }) => state.vault === claimed.id)
  if (vault === undefined) {
    return claimed.listDigest === null
      ? []
      : [fact(label, 'is displayed with a list, and has no statement on chain')]
  }
  const { listDigest } = need(vault.accepted)
  const { valid } = await vault.signers()
  const named = new Set<Address>(claimed.signers.map((address) => getAddress(address)))
  return [
    ...(claimed.listDigest === listDigest
      ? []
      : [fact(`${label}, list`, `displayed is ${claimed.listDigest}; signed was ${listDigest}`)]),
    ...[...named]
      .filter((address) => !valid.has(address))
      .map((address) => fact(`${label}, ${address}`, 'is displayed as a signer, and signed nothing')),
    ...[...valid]
      .filter((address) => !named.has(address))
      .map((address) => fact(`${label}, ${address}`, 'signed, and is not displayed as a signer')),
    ...partiesFaults(label, vault.state, claimed),
  ]
}

/** Who keeps it, whose it is, where, and when it was counted. Names of firms and places are no claim that a chain could decide. */
function partiesFaults(label: string, state: VaultState, claimed: ShownVault): readonly Fact[] {
  const pairs = [
    ['custodian', claimed.custodian, getAddress(state.custodian)],
    ['sponsor', claimed.sponsor, getAddress(state.sponsor)],
    ['jurisdiction', claimed.jurisdiction, state.jurisdiction],
    ['counted on', String(claimed.asOfSeconds), String(state.asOf)],
  ] as const
  return pairs
    .filter(([, displayed, onChain]) => displayed !== onChain)
    .map(([what, displayed, onChain]) =>
      fact(`${label}, ${what}`, `displayed is ${displayed}; ${onChain} on chain`),
    )
}
