/** Code that, called once, allows a spender so many times: so many events of the coin in one transaction. */
import { type Address, concat, encodeFunctionData, erc20Abi, type Hex, pad, size, slice, toHex } from 'viem'

export function eventCaller(coin: Address, times: number): { readonly address: Address; readonly code: Hex } {
  const spender = '0x00000000000000000000000000000000000000b5'
  const call = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, 1n] })
  const words = Math.ceil(size(call) / 32)
  const padded = pad(call, { dir: 'right', size: words * 32 })
  const stored = Array.from(
    { length: words },
    (_, word): Hex =>
      // PUSH32 word, PUSH1 place, MSTORE
      concat([
        '0x7f',
        slice(padded, word * 32, word * 32 + 32),
        '0x60',
        toHex(word * 32, { size: 1 }),
        '0x52',
      ]),
  )
  // No answer, the call's bytes, no value, the coin, all gas: CALL, POP.
  const once = concat(['0x6000600060', toHex(size(call), { size: 1 }), '0x6000600073', coin, '0x5af150'])
  return {
    address: '0x00000000000000000000000000000000000ca11e',
    code: concat([...stored, ...Array.from({ length: times }, () => once), '0x00']),
  }
}
