/** Screening: lists, names, wallets, parties, cases, licences, and the rules by jurisdiction. */

export * from './case/index.ts'
export {
  type HolderRecord,
  type HoldersScreened,
  rescreenHolders,
} from './holders/rescreenHolders.ts'
export * from './licence/index.ts'
export * from './lists/index.ts'
export {
  type Difference,
  differenceOf,
  entryDigest,
  smallestShareBasisPoints,
  suspicion,
  versionOf,
  type WholeFile,
} from './lists/version.ts'
export * from './lookup/index.ts'
export * from './party/index.ts'
export * from './policy/index.ts'
export { digestOfContent } from './policyFile/canonical.ts'
export { type ChangePart, changeParts } from './policyFile/changeShape.ts'
export { type FoundingRules, foundingRules } from './policyFile/foundingRules.ts'
export { type RuleFault, type RuleFileRefusal, readRules } from './policyFile/readRules.ts'
export { type HolderProgress, holderProgress } from './store/holders.ts'
export { grantLift, type LiftAsked, type LiftDenied, type LiftGranted } from './store/licenceLift.ts'
export { type RecordProceeds, recordProceeds } from './store/licenceProceeds.ts'
export {
  type AmendLicence,
  amendLicence,
  type CloseLicenceVersion,
  closeLicenceVersion,
  type DraftLicence,
  draftLicence,
  findLicence,
  findLicenceByNumber,
  listLicences,
  type RevokeLicence,
  revokeLicence,
} from './store/licences.ts'
export {
  finishLicenceUse,
  type LicenceOfOrder,
  licenceFor,
  licencesOfSubject,
  type ReservedUse,
  reservedUses,
  returnLicenceUse,
  useLicence,
  useLicenceIn,
} from './store/licenceUse.ts'
export {
  type Acceptance,
  type Activation,
  acceptancesOf,
  findVersion,
  type InForce,
  type ListCheck,
  type ListVersion,
  listActivations,
  listChecks,
  listVersions,
  newestChecks,
  readEntries,
  readRaw,
  readWarnings,
  versionInForceAt,
  versionsInForce,
} from './store/lists.ts'
export * from './store/listsCheck.ts'
export {
  addSource,
  type ConfirmRefusal,
  confirmSource,
  type ListSource,
  listSources,
  type NumberedSource,
  type SourceRefusal,
  waitingSources,
} from './store/listsSources.ts'
export { listsState } from './store/listsState.ts'
export { screeningMigrations } from './store/migrations.ts'
export { type ActAsked, askPolicy } from './store/policyAsk.ts'
export * from './store/policyChanges.ts'
export { type DecideOrder, proposeDecisionsFor } from './store/policyDecideOrder.ts'
export * from './store/policyDecisions.ts'
export { policyFor } from './store/policyFor.ts'
export { type KnownReview, type KnownRules, readKnownRules, readRuleHistory } from './store/policyRules.ts'
export * from './wallet/index.ts'
