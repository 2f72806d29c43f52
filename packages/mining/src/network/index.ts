export { type BacktestRange, type BacktestRow, backtest, backtestHorizons } from './backtest.ts'
export { compactFromTarget, targetFromCompact, targetLimit, workOf } from './compact.ts'
export {
  difficultyFor,
  difficultyOf,
  expectedHashes,
  type HashConvention,
  hashRateTerahashes,
} from './difficulty.ts'
export { type Epoch, type EpochsRefusal, readEpochs } from './epochs.ts'
export {
  defaultWorld,
  feedbackHashRate,
  feedbackNetwork,
  fillFeedbackGrowth,
  type MiningWorld,
} from './feedback.ts'
export { backtestFees, type FeeBacktestRow, type FeeForecast, fitFees, forecastFees } from './feeForecast.ts'
export { defaultFees, expectedFees, type FeeModel, fillFees } from './fees.ts'
export {
  chosenMethod,
  type DifficultyForecast,
  forecastDifficulty,
  forecastGrowth,
  type GrowthForecast,
  type Interval,
} from './forecast.ts'
export { expectedLogGrowth, type ForecastMethod, forecastMethods } from './growth.ts'
export { type BlockReward, bitcoinPerPetahashDay, breakEvenUsdPerMwh, hashPriceUsd } from './hashprice.ts'
export { drawPayout, type Payout, type PayoutCase, type PayoutScheme, payout, poisson } from './payout.ts'
export {
  blocksPerEpoch,
  epochSeconds,
  longestEpochSeconds,
  nextBits,
  shortestEpochSeconds,
} from './retarget.ts'
export {
  fillNetwork,
  type NetworkHorizon,
  type NetworkMonth,
  type NetworkMonths,
  type NetworkStart,
  networkByMonth,
  networkMonths,
  networkStart,
  type Tip,
} from './schedule.ts'
export { type Level, levels } from './spread.ts'
export { blocksPerHalving, nextHalving, subsidyAt, subsidyBtcAt, totalSubsidy } from './subsidy.ts'
