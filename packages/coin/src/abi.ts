/** What the contracts understand, for whoever reads or writes calls without the rest: a wallet in a browser. */
export { barTitleAbi } from './generated/barTitle.ts'
export { coinAbi } from './generated/coin.ts'
export { councilAbi } from './generated/council.ts'
export { logAnchorAbi } from './generated/logAnchor.ts'
export { reserveAbi } from './generated/reserve.ts'
export { settlementAbi } from './generated/settlement.ts'
