/**
 * How the programme began: the contracts deployed under a council of five seats, every party proposed, approved by three and
 * carried out after the delay in which a guardian could have objected; and what the register must know before the first list.
 */

import { type CouncilChange, deployProgramme } from '@specie/coin'
import {
  addCustodian,
  addJurisdiction,
  addOriginRule,
  addRefiner,
  addSponsor,
  addVault,
  proposeBrand,
} from '@specie/register'
import { coinUnits } from '@specie/units'
import type { LocalClock, Programme } from '../programme/programme.ts'
import type { NamedParty, Pool } from '../programme/store.ts'
import { brands } from './bars.ts'
import { accountOf, addressOf, cast, type Player, type Role, type Slug, withRole } from './cast.ts'
import {
  capsKilograms,
  coinSymbol,
  councilThreshold,
  programmeName,
  rules,
  type StageVault,
  vaults,
} from './setting.ts'
import { must } from './stage.ts'

/** Deploys the contracts at the clock's time and founds the programme on them. */
export async function deploy(programme: Programme): Promise<void> {
  const deployed = must(
    await deployProgramme({
      rpcUrl: programme.rpcUrl,
      signer: accountOf('deployer'),
      names: {
        coinName: programmeName,
        coinSymbol,
        titleName: `${programmeName} bar titles`,
        titleSymbol: `${coinSymbol}T`,
      },
      rules,
      seats: withRole('council').map((one) => addressOf(one.slug)),
      threshold: councilThreshold,
    }),
    'deploy the contracts',
  )
  const { chain, contracts, deployedAtBlock } = deployed
  await programme.found({
    name: programmeName,
    coin: { name: programmeName, symbol: coinSymbol },
    metal: 'gold',
    demonstration: true,
    chainId: chain.chainId,
    contracts,
    deployedAtBlock,
    deployedAtHash: (await chain.block(deployedAtBlock)).hash,
  })
  await programme.name(cast.filter((one) => one.role !== 'deployer').map(named))
}

/**
 * Everything that the council admits, in an order in which each can be carried out; of the vaults only these, with their sponsors
 * and custodians.
 */
export function foundingChanges(ofVaults: readonly StageVault[]): readonly CouncilChange[] {
  const concerned = (slug: Slug, role: Role) =>
    (role !== 'sponsor' && role !== 'custodian') ||
    ofVaults.some((one) => one.sponsor === slug || one.custodian === slug)
  const admit = (role: Role, kind: Extract<CouncilChange, { party: unknown }>['kind']): CouncilChange[] =>
    withRole(role)
      .filter((one) => concerned(one.slug, role))
      .map((one) => ({ kind, party: addressOf(one.slug) }))
  return [
    ...admit('sponsor', 'admitSponsor'),
    ...admit('custodian', 'admitCustodian'),
    ...admit('auditor', 'admitAuditor'),
    ...admit('guardian', 'admitGuardian'),
    ...admit('officer', 'admitOfficer'),
    ...ofVaults.map(
      (one): CouncilChange => ({
        kind: 'addVault',
        sponsor: addressOf(one.sponsor),
        custodian: addressOf(one.custodian),
        jurisdiction: one.jurisdiction,
      }),
    ),
    ...withRole('sponsor')
      .filter((one) => concerned(one.slug, 'sponsor'))
      .map(
        (one): CouncilChange => ({
          kind: 'raiseCap',
          sponsor: addressOf(one.slug),
          cap: coinUnits(capOf(one.slug) * microgramsPerKilogram),
        }),
      ),
  ]
}

/** One seat proposes all, two more approve; the clock moves by hours in between, as people take them. */
export async function propose(
  programme: Programme,
  clock: LocalClock,
  begins: number,
  changes: readonly CouncilChange[],
): Promise<void> {
  const { write } = programme.chain()
  for (const change of changes)
    must(await write.propose(accountOf('benedikt'), { change }), `propose ${change.kind}`)
  for (const [index, seat] of (['anna', 'chitra'] as const).entries()) {
    await clock.moveTo(begins + (index + 1) * 7_200)
    for (let proposal = 1; proposal <= changes.length; proposal += 1) {
      must(await write.approveChange(accountOf(seat), { proposal }), `approve proposal ${proposal}`)
    }
  }
}

/** Anyone may carry out what has ripened; here the deployment key does, which has no role and no power. */
export async function carryOut(programme: Programme, count: number): Promise<void> {
  const { write } = programme.chain()
  for (let proposal = 1; proposal <= count; proposal += 1) {
    must(await write.executeChange(accountOf('deployer'), { proposal }), `carry out proposal ${proposal}`)
  }
}

/** Places, parties, brands with their refiners, the rule of origins, and who has been screened. */
export async function prepareRegister(pool: Pool, since: Date): Promise<void> {
  for (const [code, name] of Object.entries(jurisdictions)) {
    must(await addJurisdiction(pool, { code, name }), `add ${name}`)
  }
  for (const one of withRole('custodian')) must(await addCustodian(pool, named(one)), `add ${one.name}`)
  for (const one of withRole('sponsor')) must(await addSponsor(pool, named(one)), `add ${one.name}`)
  for (const { number, custodian, sponsor, ...place } of vaults) {
    const parties = { custodian: addressOf(custodian), sponsor: addressOf(sponsor) }
    must(
      await addVault(pool, { id: String(number), metal: 'gold', ...place, ...parties }),
      `add ${place.name}`,
    )
  }
  for (const { code, name, country } of brands) {
    must(await addRefiner(pool, { code, name, jurisdiction: country }), `add the refiner ${name}`)
    const entry = { brand: code, name, refiner: code, aliases: [] }
    for (const by of ['Ines Vallotti', 'Ravi Sundaresh'])
      must(await proposeBrand(pool, entry, by), `add ${name}`)
  }
  const always = {
    until: null,
    metal: null,
    jurisdiction: null,
    madeUntil: null,
    needsCustody: false,
  } as const
  const counts = {
    ...always,
    id: 'documented-refiners',
    effect: 'counts',
    from: since,
    refiner: null,
    madeFrom: null,
    needsCustody: true,
    source: 'Rulebook of the programme, 4.1: refiners of the register, with a documented chain of custody',
  } as const
  const excludes = {
    ...always,
    id: 'zabelin-2018',
    effect: 'excludes',
    from: since,
    refiner: 'ZBL',
    madeFrom: 2018,
    source: 'Rulebook of the programme, 4.3: Zabelin Smelting Works lost its accreditation on 1 January 2018',
  } as const
  for (const rule of [counts, excludes])
    must(await addOriginRule(pool, rule, 'Ines Vallotti'), `add the rule ${rule.id}`)
}

function named(one: Player & { readonly slug: Slug }): NamedParty {
  const { name, jurisdiction } = one
  return { address: addressOf(one.slug), name, jurisdiction, role: roleNamed[one.role] }
}

function capOf(sponsor: Slug): bigint {
  const cap = Object.entries(capsKilograms).find(([slug]) => slug === sponsor)?.[1]
  if (cap === undefined) throw new Error(`${sponsor} has no cap.`)
  return cap
}

const roleNamed = {
  deployer: 'holder',
  sponsor: 'sponsor',
  custodian: 'custodian',
  auditor: 'auditor',
  candidate: 'auditor',
  guardian: 'guardian',
  officer: 'officer',
  council: 'council',
  holder: 'holder',
  operator: 'holder',
  keeper: 'holder',
  member: 'holder',
  bank: 'holder',
} as const satisfies Record<Role, NamedParty['role']>

/** Where vaults, parties and refiners are. ZZ is a code that ISO 3166 leaves to its users: a country that does not exist. */
const jurisdictions = {
  AE: 'United Arab Emirates',
  AT: 'Austria',
  AU: 'Australia',
  BR: 'Brazil',
  CH: 'Switzerland',
  IT: 'Italy',
  JP: 'Japan',
  SG: 'Singapore',
  ZZ: 'Zabelia, which does not exist',
} as const

export const microgramsPerKilogram = 1_000_000_000n
