/** What may come otherwise: futures drawn jointly and valued, what matters most, where gain turns into loss, bans. */
export { assess, type Ban, bansToTry } from './assess.ts'
export { type PathDrawer, pathDrawer } from './drawPath.ts'
export { joinSlices, type Slice, valueLifetimes } from './lifetimes.ts'
export { breakevenMap, tornado } from './sensitivity.ts'
export { bannedLifetimes, simulate } from './simulate.ts'
export { percentile, spreadOf, tailLoss } from './spread.ts'
