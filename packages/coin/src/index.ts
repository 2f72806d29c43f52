/** What others may use of coin. Runs in browsers too; the embedded chain is `@specie/coin/local`. */

export { demoAccount, demoAccountCount, isDemoAddress, localChainId } from './demoAccounts.ts'
export { type BuiltContract, build, type Place } from './deployment/build.ts'
export { checkRules, ruleBounds } from './deployment/checkRules.ts'
export {
  type DeployedProgramme,
  type DeploymentBegun,
  type DeployOptions,
  deployProgramme,
  type ProgrammeNames,
  type ProgrammeRules,
} from './deployment/deployProgramme.ts'
export { codeDifferences, sameCode } from './deployment/sameCode.ts'
export {
  addressesFrom,
  type DeploymentStep,
  type DeploymentWhat,
  deploymentSteps,
} from './deployment/steps.ts'
export { measuredGas, type Survey, type SurveyedStep, surveyDeployment } from './deployment/survey.ts'
export * from './derived/coverage.ts'
export * from './derived/figures.ts'
export type * from './port/chain.ts'
export type * from './port/events.ts'
export type * from './port/refusal.ts'
export type * from './port/state.ts'
export type * from './port/transitions.ts'
export { decodeRevert } from './refusal/decodeRevert.ts'
export type { RefusalCode } from './refusal/refusal.ts'
export { type ConnectOptions, connectChain } from './viem/connectChain.ts'
export { type Call, encodeCall } from './viem/encodeCall.ts'
export { ReceiptOverdue } from './viem/receipts.ts'
export { openTrial, type Trial } from './viem/trial.ts'
export { NodeUnreachable } from './viem/unreachable.ts'
export { walletsAt } from './viem/walletsAt.ts'
