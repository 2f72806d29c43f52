/** The forecaster of difficulty, held against what came. No published number: what it is worth is read off the table. */
import { type BacktestRow, backtest, chosenMethod, readEpochs } from '../network/index.ts'
import type { ReadData } from './check.ts'

/** Rows of the chosen method and of naive growth from epoch 180 on (later than the first years, when a graphics card doubled the network). */
export function forecastTable(read: ReadData): readonly BacktestRow[] | null {
  const text = read('bitcoin/epochs.csv')
  if (text === null) return null
  const epochs = readEpochs(text)
  if (!epochs.ok)
    throw new Error(`bitcoin/epochs.csv cannot be read: line ${epochs.refusal.line} ${epochs.refusal.what}`)
  return backtest(epochs.value, { fromEpoch: 180, methods: [chosenMethod, 'naive'] })
}
