import { isAddressEqual } from 'viem'
import type { CheckDefinition } from '../check.ts'
import { fact } from '../verdict.ts'

/** A whole second programme with the same code could be put up beside the real one, with gold of its own. */
export const coin: CheckDefinition = {
  id: 'coin',
  title: 'This is the programme of the coin that you hold or were offered, by the address you have of it.',
  examine: ({ inputs }) => {
    const { coin: address } = inputs.programme.contracts
    const { coinAddress } = inputs
    const facts = [fact('coin', address)]
    if (coinAddress === undefined) {
      return {
        faults: [],
        facts,
        unknown: [fact('your coin', 'compare this address with that of the coin in your wallet')],
      }
    }
    if (isAddressEqual(address, coinAddress)) return { faults: [], facts }
    return { faults: [fact('your coin', `is ${coinAddress}, this programme’s is ${address}`)], facts }
  },
}
