/** The mine: machines and their modes, cooling, wear, replacement, starts; what a MWh becomes in it, in PH/s and dollars. */
export * from './cooling.ts'
export * from './groupSegments.ts'
export * from './luxProfiles.ts'
export * from './machines.ts'
export * from './modes.ts'
