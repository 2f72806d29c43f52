/** What made-up prices are to be like: stated figures, the shapes of days and years, and the presets that fill what is not stated. */

export type PresetName = 'flat' | 'thermal' | 'windBelt'

export type PriceStatistics = {
  /** Over all steps, USD/MWh. */
  readonly meanUsdPerMwh: number
  /** Of the steps outside of spikes, USD/MWh. */
  readonly deviationUsdPerMwh: number
  /** Share of all steps below zero, and what these cost on average (below zero). */
  readonly negativeShare: number
  readonly negativeMeanUsdPerMwh: number
  /** Share of all steps in spikes, the price from which on one is a spike, their mean, and the market's cap. */
  readonly spikeShare: number
  readonly spikeLowestUsdPerMwh: number
  readonly spikeMeanUsdPerMwh: number
  readonly highestUsdPerMwh: number
  /** Shape of the day by hour and of the year by month: in parts of their own deviation, the mean taken off. */
  readonly dailyShape: readonly number[]
  readonly seasonalShape: readonly number[]
  /** How much of what moves prices is the hour, the month, the wind of the coming days, and chance; they are made to add up. */
  readonly weights: {
    readonly day: number
    readonly season: number
    readonly wind: number
    readonly chance: number
  }
}

export type Preset = PriceStatistics & {
  /** Where the figures come from, in words. */
  readonly source: string
}

export const presets: Readonly<Record<PresetName, Preset>> = {
  flat: {
    meanUsdPerMwh: 35,
    deviationUsdPerMwh: 0,
    negativeShare: 0,
    negativeMeanUsdPerMwh: -10,
    spikeShare: 0,
    spikeLowestUsdPerMwh: 100,
    spikeMeanUsdPerMwh: 200,
    highestUsdPerMwh: 5000,
    dailyShape: new Array<number>(24).fill(0),
    seasonalShape: new Array<number>(12).fill(0),
    weights: { day: 0, season: 0, wind: 0, chance: 1 },
    source: 'the same price in every hour: what a contract or a regulated price is',
  },
  thermal: {
    meanUsdPerMwh: 27.4,
    deviationUsdPerMwh: 11,
    negativeShare: 0.0004,
    negativeMeanUsdPerMwh: -10,
    spikeShare: 0.0136,
    spikeLowestUsdPerMwh: 100,
    spikeMeanUsdPerMwh: 169,
    highestUsdPerMwh: 2000,
    dailyShape: [
      -1.28, -1.51, -1.6, -1.56, -1.26, -0.66, 0.07, 0.21, 0.24, 0.37, 0.64, 0.71, 0.68, 0.65, 0.81, 1.2,
      1.38, 1.45, 1.15, 0.78, 0.31, -0.46, -1, -1.31,
    ],
    seasonalShape: [3.12, -0.75, -0.19, -0.32, -0.47, -0.98, 0.22, -0.17, -0.31, -0.39, 0.17, 0.05],
    weights: { day: 0.3, season: 0.15, wind: 0.15, chance: 0.4 },
    source:
      'the hourly prices at the Braidwood station in PJM, 2018 to 2020 (idaholab/FORCE): mean, shapes, spikes above 100 USD/MWh and the deviation below them; the cap of PJM; weights by eye',
  },
  windBelt: {
    meanUsdPerMwh: 32,
    deviationUsdPerMwh: 26,
    negativeShare: 0.25,
    negativeMeanUsdPerMwh: -12,
    spikeShare: 0.019,
    spikeLowestUsdPerMwh: 200,
    spikeMeanUsdPerMwh: 580,
    highestUsdPerMwh: 9000,
    dailyShape: [
      -0.95, -1.14, -1.19, -1.1, -0.79, -0.27, 0.14, -0.64, -1.06, -1, -0.85, -0.48, 0.11, 0.61, 1.3, 1.4,
      0.75, 1.2, 2.02, 1.8, 1.01, 0.09, -0.28, -0.7,
    ],
    seasonalShape: [-1.2, -1.19, -1.27, -1.55, 0.68, 1.47, 0.79, 0.36, -0.16, 0.73, 1.06, 0.29],
    weights: { day: 0.15, season: 0.1, wind: 0.5, chance: 0.25 },
    source:
      'shapes, spikes above 200 USD/MWh (1.9 % of hours, 580 USD/MWh) and the cap of ERCOT West in 2018 and 2019 (idaholab/FORCE); negative hours more than 25 % in the Permian Basin and western Kansas and Oklahoma in 2020 (Seel and others, Plentiful electricity turns wholesale prices negative, Advances in Applied Energy 4, 2021); their depth and the weights assumed',
  },
}
