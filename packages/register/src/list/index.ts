/** The weight list alone: pure, for Node and browsers, with nothing of a database in it. */

export type { BarIdentity, ListColumn, ListedBar, ListedWeight, Metal } from './bar.ts'
export { listColumns, metals } from './bar.ts'
export { bareSerial, barKey, compareKeys, printYear, stampOf } from './barKey.ts'
export { countedMicrograms } from './counted.ts'
export { expectedIn, fitsColumn, listHeader, maximumBars } from './grammar.ts'
export { hexOf, keccak256, keccak256Hex } from './keccak.ts'
export { printLine } from './line.ts'
export { maximumRefusals, parseList } from './parseList.ts'
export { listBars, printList } from './printList.ts'
export type { ListRefusal, ListRefusalCode } from './refusal.ts'
export { printListRefusal } from './refusal.ts'
export type { LeafFields, WeightList } from './weightList.ts'
