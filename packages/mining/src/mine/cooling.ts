/**
 * What cooling takes and how hot it may get, by wet-bulb temperature. Hydro and immersion reject heat through a tower: the cooler the
 * wet bulb below the coolant, the less air it needs, and fans take the cube of the air they move (affinity laws). Air-cooled machines
 * carry their own fans in their rated power; the building adds little, and heat slows the machines before it stops them.
 */
import type { Cooling } from './machines.ts'

export type CoolingPlant = {
  /** Power of pumps, building fans at rest, lights and control, for one unit of machines' power, all year. */
  readonly steadyShare: number
  /** Lost in transformers and cables between busbar and machines. */
  readonly electricalShare: number
  /** Fans of the tower, or of the building, on the design day. */
  readonly fanShare: number
  /** Wet bulb up to which everything can run. */
  readonly designWetBulbC: number
  /** Temperature of the coolant that goes to the tower; for air: of the air at which the machines stop. */
  readonly coolantC: number
  readonly source: string
}

export const coolingPlants: Readonly<Record<Cooling, CoolingPlant>> = {
  air: {
    steadyShare: 0.004,
    electricalShare: 0.015,
    fanShare: 0.02,
    designWetBulbC: 28,
    coolantC: 37,
    source:
      'a container maker states a PUE of 1.003 to 1.005 for air in cold climates; fans for hot days and losses assumed; an S21 was measured to slow down above 40 °C of air and to stop at 47 °C, with the wet bulb assumed 10 °C below the air',
  },
  hydro: {
    steadyShare: 0.012,
    electricalShare: 0.015,
    fanShare: 0.02,
    designWetBulbC: 28,
    coolantC: 45,
    source:
      'assumed: pumps 1.2 %, tower fans 2 % at a wet bulb of 28 °C, water back from the machines at 45 °C; an immersion tower of one maker takes at most 25 kW in all for 720 kW at 28 °C',
  },
  immersion: {
    steadyShare: 0.015,
    electricalShare: 0.015,
    fanShare: 0.02,
    designWetBulbC: 28,
    coolantC: 45,
    source:
      'Minerbase: at most 25 kW of fans and pumps for 720 kW at a wet bulb of 28 °C, 3.5 % in all; its parts and the oil’s 45 °C assumed',
  },
}

/** MW at the busbar for one MW of machines, by step. */
export function overheadByStep(cooling: Cooling | CoolingPlant, wetBulbC: Float64Array): Float64Array {
  const plant = typeof cooling === 'string' ? coolingPlants[cooling] : cooling
  return wetBulbC.map((celsius) => overhead(plant, celsius))
}

/** Share of the machines' power that can be cooled, by step: 1 up to the design wet bulb, 0 where the coolant is no warmer. */
export function coolableByStep(cooling: Cooling | CoolingPlant, wetBulbC: Float64Array): Float64Array {
  const plant = typeof cooling === 'string' ? coolingPlants[cooling] : cooling
  return wetBulbC.map((celsius) => coolable(plant, celsius))
}

/** 1 + steady + electrical losses + fans at the air that this wet bulb needs. */
export function overhead(plant: CoolingPlant, wetBulbC: number): number {
  const design = plant.coolantC - plant.designWetBulbC
  const gap = plant.coolantC - wetBulbC
  const air = gap <= design ? 1 : Math.max(leastAir, design / gap)
  return 1 + plant.steadyShare + plant.electricalShare + plant.fanShare * air ** 3
}

/** Heat leaves in proportion to the temperature above the wet bulb, at full air. */
export function coolable(plant: CoolingPlant, wetBulbC: number): number {
  const share = (plant.coolantC - wetBulbC) / (plant.coolantC - plant.designWetBulbC)
  return Math.min(1, Math.max(0, share))
}

/** Fans do not turn slower than this share of full speed. Assumed. */
const leastAir = 0.2
