/** The station: what it can give hour by hour, what that is worth otherwise, the grid and the heat network beside it. */
export * from './availability.ts'
export * from './calendar.ts'
export * from './grid.ts'
export * from './heat.ts'
export * from './mix.ts'
export * from './outages.ts'
export * from './volumeTariff.ts'
export * from './worth.ts'
