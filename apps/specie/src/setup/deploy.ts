/**
 * Makes a programme from its plan: the contracts, then what the database must know. Cut off anywhere, the same call goes on where it was;
 * the settings are written last, so that a programme is either whole or not there.
 */
import {
  type ChainRefusal,
  type DeployedProgramme,
  deployProgramme,
  type Signer,
  type Survey,
  surveyDeployment,
} from '@specie/coin'
import { addCustodian, addJurisdiction, addSponsor, addVault } from '@specie/register'
import { type Outcome, ok, refused } from '@specie/units'
import type { Address } from 'viem'
import { isAddressEqual } from 'viem'
import type { Programme } from '../programme/programme.ts'
import { type BegunDeployment, keepDeployment, readDeployment } from '../programme/store.ts'
import { everybody } from './checkPlan.ts'
import type { Plan } from './plan.ts'
import { addressNamed, deploymentOf, partiesOf, planDigest } from './programmeOf.ts'

export type DeploymentRefusal =
  | { readonly code: 'ANOTHER_PROGRAMME'; readonly name: string }
  | { readonly code: 'ANOTHER_CHAIN'; readonly wanted: number; readonly found: number }
  | { readonly code: 'DEPLOYER_HAS_ROLE'; readonly deployer: Address; readonly role: string }
  /** One was begun from another plan or by another account. */
  | { readonly code: 'BEGUN_OTHERWISE'; readonly begun: BegunDeployment }
  | { readonly code: 'REGISTER'; readonly facts: Readonly<Record<string, string>> }
  | { readonly code: 'REFUSED_ON_CHAIN'; readonly chain: ChainRefusal }

export type Prepared = {
  readonly survey: Survey
  /** At the fees of now, with a quarter of gas to spare. */
  readonly costWei: bigint
  /** An attempt that was cut off and is taken up again. */
  readonly begun: BegunDeployment | null
  /** What the deployer lacks to pay for it, in wei; 0 where it has enough. The plan can be read all the same, but not sent. */
  readonly lacksWei: bigint
}

/** Checks everything that can be known before anything is signed. */
export async function prepareDeployment(
  programme: Programme,
  plan: Plan,
  deployer: Address,
): Promise<Outcome<Prepared, DeploymentRefusal>> {
  const role = everybody(plan).find(({ address }) => address.toLowerCase() === deployer.toLowerCase())
  if (role !== undefined)
    return refused({ code: 'DEPLOYER_HAS_ROLE', deployer, role: `${role.role} ${role.name}` })
  if (programme.settings !== null)
    return refused({ code: 'ANOTHER_PROGRAMME', name: programme.settings.name })
  const begun = await readDeployment(programme.pool)
  if (begun !== null && (begun.planDigest !== planDigest(plan) || !isAddressEqual(begun.deployer, deployer)))
    return refused({ code: 'BEGUN_OTHERWISE', begun })
  const survey = await surveyDeployment({
    rpcUrl: programme.rpcUrl,
    from: deployer,
    what: deploymentOf(plan),
    ...(begun === null ? {} : { firstNonce: begun.firstNonce }),
  })
  if (survey.chainId !== plan.chainId)
    return refused({ code: 'ANOTHER_CHAIN', wanted: plan.chainId, found: survey.chainId })
  const gas = survey.steps.reduce((sum, step) => sum + step.gas, 0n)
  const costWei = ((gas * 5n) / 4n) * survey.maxFeePerGasWei
  // Of an attempt that was cut off some is paid already; what is short then, the sending itself refuses.
  const lacksWei = begun === null && survey.balanceWei < costWei ? costWei - survey.balanceWei : 0n
  return ok({ survey, costWei, begun, lacksWei })
}

export async function deployPlan(
  programme: Programme,
  plan: Plan,
  signer: Signer,
  begun: BegunDeployment | null,
  log: (line: string) => void,
): Promise<Outcome<DeployedProgramme, DeploymentRefusal>> {
  const deployed = await deployProgramme({
    rpcUrl: programme.rpcUrl,
    signer,
    ...deploymentOf(plan),
    ...(begun === null ? {} : { begun }),
    onBegin: ({ firstNonce, atBlock }) =>
      keepDeployment(programme.pool, {
        planDigest: planDigest(plan),
        deployer: signer.address,
        chainId: plan.chainId,
        firstNonce,
        atBlock,
      }),
    log,
  })
  if (!deployed.ok) return refused({ code: 'REFUSED_ON_CHAIN', chain: deployed.refusal })
  await programme.name(partiesOf(plan))
  const registered = await register(programme, plan)
  if (!registered.ok) return registered
  const { chain, contracts, deployedAtBlock } = deployed.value
  await programme.found({
    name: plan.name,
    coin: plan.coin,
    metal: plan.metal,
    demonstration: false,
    chainId: chain.chainId,
    contracts,
    deployedAtBlock,
    deployedAtHash: (await chain.block(deployedAtBlock)).hash,
  })
  return deployed
}

/** Each of it once, however often it is asked for. */
async function register({ pool }: Programme, plan: Plan): Promise<Outcome<null, DeploymentRefusal>> {
  const countries = new Intl.DisplayNames('en', { type: 'region' })
  const codes = new Set([...plan.sponsors, ...plan.custodians, ...plan.vaults].map((one) => one.jurisdiction))
  const added = [
    ...[...codes].map((code) => () => addJurisdiction(pool, { code, name: countries.of(code) ?? code })),
    ...plan.custodians.map((one) => () => addCustodian(pool, one)),
    ...plan.sponsors.map((one) => () => addSponsor(pool, one)),
    ...plan.vaults.map(
      (vault, at) => () =>
        addVault(pool, {
          id: String(at + 1),
          name: vault.name,
          place: vault.place,
          jurisdiction: vault.jurisdiction,
          latitude: vault.latitude ?? null,
          longitude: vault.longitude ?? null,
          metal: plan.metal,
          sponsor: addressNamed(plan.sponsors, vault.sponsor),
          custodian: addressNamed(plan.custodians, vault.custodian),
        }),
    ),
  ]
  for (const add of added) {
    const outcome = await add()
    if (!outcome.ok) {
      const { code: refusal, ...facts } = outcome.refusal
      return refused({ code: 'REGISTER', facts: { refusal, ...facts } })
    }
  }
  return ok(null)
}
