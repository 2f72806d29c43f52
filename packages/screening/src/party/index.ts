/** Parties: their papers, sealed; admission by two officers; what others ask of them. */

export {
  accountsOf,
  findParty,
  findPartyOfAddress,
  isPartyId,
  listAdmitted,
  listParties,
  type PartyAccount,
  type PartyAct,
  readContents,
  readParty,
  readVersion,
  subjectsOf,
  type WholeParty,
} from '../store/parties.ts'
export {
  type AdmissionCheck,
  type AdmitParty,
  admitParty,
  keepParty,
  leaveParty,
  type OfficerAct,
  refuseParty,
  reviewParty,
  type TurnDown,
  withdrawParty,
} from '../store/partiesActs.ts'
export { type ChangeParty, changeParty, type DraftParty, draftParty } from '../store/partiesDraft.ts'
export { type EraseParty, eraseAgain, eraseDue, eraseParty } from '../store/partiesErase.ts'
export { requestToJoin } from '../store/partiesJoin.ts'
export { countDataKeys } from '../store/partiesKeys.ts'
export { type ProveOwnership, proveOwnership } from '../store/partiesOwnership.ts'
export { rewrapAll } from '../store/partiesRotate.ts'
export {
  findTravelRecords,
  type MakeTravel,
  makeTravelRecord,
  readTravelRecord,
  type TravelLine,
  type TravelRecord,
  travelDigest,
} from '../store/partiesTravel.ts'
export {
  documentKinds,
  isNatural,
  type PartyContent,
  type PartyDocument,
  type PartyFile,
  partyContent,
  peopleOf,
  type Somebody,
} from './content/content.ts'
export { contentOfRequest, type JoinRequest, joinRequest } from './content/join.ts'
export { partyJsonSchema } from './content/jsonSchema.ts'
export { missingPapers } from './content/missing.ts'
export { nameInFull } from './content/parts.ts'
export { type ContentFault, type ContentRefusal, readContent } from './content/readContent.ts'
export { subjectsIn } from './content/subjects.ts'
export {
  type Address,
  type PartyActName,
  type PartyFacts,
  type PartyPart,
  type PartyState,
  type PartySubject,
  partyParts,
} from './facts.ts'
export { checkIvms101, type IvmsFault, type IvmsOptions, type IvmsRefusal } from './ivms/check.ts'
export { type IvmsParty, type IvmsTransfer, ivms101For } from './ivms/make.ts'
export { type Ivms101, ivms101 } from './ivms/shape.ts'
export { checkOwnership, type OwnershipClaim, ownershipStatement, type WalletJudges } from './ownership.ts'
export type { PartyRefusal } from './refusal.ts'
export { keepsForYears, keepsRequestsForDays, reviewDays } from './retention.ts'
export type { SealedPlace } from './seal/box.ts'
export { beginErased } from './seal/erasedFile.ts'
export { freshKey, type MasterKey, makeKeyFile, readKeyFile, replaceKeyFile } from './seal/keyFile.ts'
export { type LockedCode, PersonalDataLocked } from './seal/locked.ts'
export {
  type Erased,
  type OwnerData,
  openPersonalData,
  type PersonalData,
  type PersonalDataOptions,
} from './seal/personalData.ts'
