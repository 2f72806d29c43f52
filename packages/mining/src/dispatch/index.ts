/** How each hour's megawatts are used: sold, mined, curtailed, heat. */
export { mineAll, sellAll } from './baselines.ts'
export { type DailyRamps, dailyRamps, type RampedMine } from './daily.ts'
export { type HonestOptions, honest } from './honest.ts'
export { freeGroup, oneMegawatt } from './simple.ts'
export { solve } from './solve.ts'
export { structureOf } from './structure.ts'
export * from './types.ts'
