/** GET /api/v1/statements: every statement that the chain accepted, the newest first, with who signed it. */
import type { Micrograms } from '@specie/units'
import { address, count, digest, listOf, oneOf, type Reader, shape, text, time, weight } from './read.ts'
import { type Block, readBlock } from './reserve.ts'

export type Statement = {
  readonly vault: string
  readonly asOf: number
  readonly barCount: number
  readonly fineMicrograms: Micrograms
  readonly barRoot: string
  readonly listDigest: string
  readonly signatures: readonly {
    readonly signer: string
    readonly name: string
    readonly role: 'custodian' | 'auditor'
    readonly signature: string
  }[]
  readonly transaction: string
  readonly block: number
  /** When the chain accepted it. */
  readonly time: number
}

export type Statements = { readonly block: Block; readonly statements: readonly Statement[] }

export const readStatements: Reader<Statements> = shape<Statements>({
  block: readBlock,
  statements: listOf(
    shape<Statement>({
      vault: text,
      asOf: time,
      barCount: count,
      fineMicrograms: weight,
      barRoot: digest,
      listDigest: digest,
      signatures: listOf(
        shape({ signer: address, name: text, role: oneOf('custodian', 'auditor'), signature: text }),
      ),
      transaction: digest,
      block: count,
      time,
    }),
  ),
})
