/** Signed bytes on their way to a node. The same bytes can be sent any number of times: they happen once. */
import { BaseError, type Hex, TransactionNotFoundError } from 'viem'
import { sendRawTransaction } from 'viem/actions'
import { getNodeError } from 'viem/utils'
import type { Client } from './network.ts'

/** A node that has these bytes already is content with them. Throws what else it says, under viem's own names. */
export async function submitRaw(client: Client, raw: Hex): Promise<void> {
  try {
    await sendRawTransaction(client, { serializedTransaction: raw })
  } catch (error) {
    if (!(error instanceof BaseError)) throw error
    if (/already known|already imported|known transaction|alreadyknown/i.test(error.message)) return
    const named = getNodeError(error, {})
    throw new BaseError(error.shortMessage, { cause: named, details: error.details })
  }
}

/** In a block, or waiting for one. */
export async function isKnownToNode(client: Client, hash: Hex): Promise<boolean> {
  try {
    await client.getTransaction({ hash })
    return true
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return false
    throw error
  }
}
