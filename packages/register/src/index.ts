/** What others may use of the register. The weight list alone, without a database: `@specie/register/list`. */

export type { BarEvent } from './bar/barEvent.ts'
export type { BarRecord } from './bar/barRecord.ts'
export {
  type BarPage,
  type BarQuery,
  type FoundBar,
  findBar,
  maximumPage,
  searchBars,
} from './bar/searchBars.ts'
export { type Judgement, originOf, type Standing } from './bar/standing.ts'
export type { BrandEntry, BrandProposed, BrandRefusal, Refiner } from './brand/brand.ts'
export { isSamePerson } from './brand/samePerson.ts'
export { type DepartureRefusal, type NewDeparture, recordDeparture } from './departure/recordDeparture.ts'
export type { FileRefusal } from './file/table.ts'
export { type EndedLifts, endLifts } from './hold/endLifts.ts'
export type {
  Held,
  HoldRecord,
  HoldRefusal,
  HoldScope,
  LicenceScope,
  LiftAsked,
  LiftDenied,
  LiftGranted,
  LiftPermit,
  NewHold,
  NewLicence,
} from './hold/hold.ts'
export { type HeldImpediment, impedimentsOf } from './hold/impediments.ts'
export { liftHold } from './hold/liftHold.ts'
export { placeHold } from './hold/placeHold.ts'
export {
  type ForeignAnswer,
  type ForeignRefusal,
  type ForeignRequest,
  importForeignList,
} from './import/importForeignList.ts'
export { importList } from './import/importList.ts'
export type {
  Difference,
  DifferenceSample,
  ImportAnswer,
  ImportProgress,
  ImportRefusal,
  ImportRequest,
} from './import/request.ts'
export { checkMapping, type MappingRefusal } from './mapping/checkMapping.ts'
export type { HeaderRefusal } from './mapping/header.ts'
export { builtInMappings, type Mapping } from './mapping/mapping.ts'
export {
  type CloseOriginChange,
  closeOriginChange,
  findOriginChange,
  listOriginChanges,
  type ProposeOriginChange,
  proposeOriginChange,
} from './origin/changeOrigins.ts'
export { explainOrigin, type OriginExplained } from './origin/explainOrigin.ts'
export {
  type OriginChange,
  type OriginChangeRefusal,
  type OriginMarket,
  type OriginPart,
  type OriginPartRefusal,
  type OriginRecord,
  takesEffectAt,
} from './origin/originChange.ts'
export { type Origin, type OriginRule, originEffects, originReason } from './origin/originRule.ts'
export {
  type OriginFileError,
  type OriginFileRefusal,
  originColumns,
  printOriginRules,
  readOriginRules,
} from './origin/readOriginRules.ts'
export { type NewOrigin, type OriginRefusal, recordOrigin } from './origin/recordOrigin.ts'
export {
  type ChangedBar,
  type OriginsWeighed,
  type VaultWeighed,
  weighOrigins,
} from './origin/weighOrigins.ts'
export { type Publication, type PublishRefusal, publishList } from './publication/publishList.ts'
export { printRowError, type RowError, type RowErrorCode } from './row/rowError.ts'
export { type Standard, standard, standards, type WeightBounds } from './standard/standards.ts'
export { barStamps } from './store/bars.ts'
export { addRefiner, brandNames, knownBrands, knownRefiners, proposeBrand } from './store/brands.ts'
export { type Departure, departures } from './store/departures.ts'
export type { Claim } from './store/foreign.ts'
export { listHolds } from './store/holds.ts'
export { publications, readList } from './store/lists.ts'
export { findMapping, mappingNames, saveMapping } from './store/mappings.ts'
export { migrations } from './store/migrations.ts'
export { addOriginRule, judgementAt, openMarkets, originRecord, originRules } from './store/originRules.ts'
export { addCustodian, addJurisdiction, addSponsor, addVault, findVault, listVaults } from './store/vaults.ts'
export type { AddRefusal, Jurisdiction, NewVault, Party, Vault } from './vault/vault.ts'
