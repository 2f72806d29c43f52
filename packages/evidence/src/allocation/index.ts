/** Bars behind an address: a rule that anybody recomputes from chain and lists (`@specie/evidence/allocation`). Pure: for Node and browsers. */
export { type Balances, type Holding, openBalances, type Place, type Transfer } from './balances.ts'
export { type Freeze, freezeOf, type Told, toldBy, transferOf } from './fromEvents.ts'
export { type Recomputed, type RecomputeInputs, type RecomputeRefusal, recompute } from './recompute.ts'
export {
  type Shelf,
  type ShelfBar,
  type ShelfInputs,
  type ShelfRefusal,
  type Stretch,
  shelfOf,
  type TitledBar,
  type TitleStanding,
} from './shelf.ts'
export { type Behind, behind, type Span, walk } from './spans.ts'
export { type BehindAddress, behindDigest, printBehind } from './statement.ts'
