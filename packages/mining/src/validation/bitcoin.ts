/** What the chain itself and its public test vectors say. */
import {
  breakEvenUsdPerMwh,
  type Epoch,
  hashPriceUsd,
  nextBits,
  readEpochs,
  totalSubsidy,
} from '../network/index.ts'
import { type Check, type CheckGroup, exactly, published, type ReadData } from './check.ts'

export function bitcoinChecks(read: ReadData): CheckGroup {
  const reward = { difficulty: 1e14, subsidyBtc: 3.125, feesBtc: 0, bitcoinUsd: 100_000 }
  return {
    title: 'Bitcoin',
    checks: [
      ...vectors.map(({ from, first, last, to }) =>
        exactly(
          `Retarget of ${hex(from)} after ${last - first} s`,
          'Bitcoin Core, pow_tests.cpp',
          hex(to),
          hex(nextBits(from, first, last)),
        ),
      ),
      ...realRetargets(read),
      exactly(
        'All coins there will be, satoshi',
        '210,000 blocks a subsidy, halved in integers',
        '2099999997690000',
        `${totalSubsidy()}`,
      ),
      published(
        'Hash price at difficulty 10^14, USD per PH/s and day',
        'difficulty × 2^32 hashes a block: the market’s convention',
        '62.8643',
        hashPriceUsd({ ...reward, convention: 'market' }),
        '3.125 BTC, 100,000 dollars, no fees',
      ),
      published(
        'The same by the exact expectation',
        'difficulty × 2^48 ÷ 65,535 hashes a block',
        '62.8633',
        hashPriceUsd({ ...reward, convention: 'exact' }),
        'plans quote the market’s convention',
      ),
      published(
        'Break-even of 17.5 J/TH at 39 dollars, USD/MWh',
        'hash price ÷ (0.024 × J/TH)',
        '92.86',
        breakEvenUsdPerMwh({ joulesPerTerahash: 17.5, hashPriceUsd: 39 }),
      ),
    ],
  }
}

type Pair = { readonly before: Epoch; readonly after: Epoch }

function realRetargets(read: ReadData): readonly Check[] {
  const text = read('bitcoin/epochs.csv')
  const epochs = text === null ? null : readEpochs(text)
  if (epochs !== null && !epochs.ok)
    throw new Error(`bitcoin/epochs.csv cannot be read: line ${epochs.refusal.line} ${epochs.refusal.what}`)
  const pairs =
    epochs === null
      ? null
      : epochs.value.slice(1).flatMap((after, index): readonly Pair[] => {
          const before = epochs.value[index]
          return before === undefined ? [] : [{ before, after }]
        })
  const right = (endOf: (pair: Pair) => number) =>
    pairs === null
      ? null
      : `${pairs.filter((pair) => nextBits(pair.before.bits, pair.before.firstTime, endOf(pair)) === pair.after.bits).length}`
  // The 2,016th interval would end with the first block of the epoch after.
  const wrong = right(({ after }) => after.firstTime)
  return [
    exactly(
      'Retargets of the real chain, epochs 0 to 350, bit for bit',
      'block headers',
      '350',
      right(({ before }) => before.lastTime),
      'the clock of an epoch stops at its last block: 2,015 intervals',
    ),
    {
      name: 'Retargets that the rule with 2,016 intervals would get right',
      source: 'block headers',
      expected: 'hardly any',
      got: wrong,
      holds: wrong === null ? null : Number(wrong) < 0.1 * 350,
      said: 'those that it gets right lie at difficulty 1 or are chance',
    },
  ]
}

function hex(bits: number): string {
  return bits.toString(16).padStart(8, '0')
}

const vectors = [
  { from: 0x1d00ffff, first: 1261130161, last: 1262152739, to: 0x1d00d86a },
  { from: 0x1d00ffff, first: 1231006505, last: 1233061996, to: 0x1d00ffff },
  { from: 0x1c05a3f4, first: 1279008237, last: 1279297671, to: 0x1c0168fd },
  { from: 0x1c387f6f, first: 1263163443, last: 1269211443, to: 0x1d00e1fd },
]
