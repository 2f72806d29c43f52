/**
 * A title's life but for its end at the counter: coins become the title of one bar of the list in force, for exactly its fine
 * weight, and back; it is sent on; its owner asks for the bar.
 */

import type { Address, Digest, Signer } from '@specie/coin'
import { type Outcome, ok, refused } from '@specie/units'
import { isAddressEqual } from 'viem'
import { type ListRefusal, proofInForce } from '../listInForce.ts'
import type { Office } from '../office.ts'
import { type Done, type KeyRefusal, onChain, once, type RefusedOnChain } from '../once.ts'

export type TitleRefusal =
  | KeyRefusal
  | RefusedOnChain
  | ListRefusal
  | { readonly code: 'TITLE_UNKNOWN'; readonly title: number }

/** Needs exactly the bar's counted weight in coins, and coins issued by the vault's sponsor to that amount. */
export async function openTitle(
  office: Office,
  order: { readonly key: string; readonly holder: Signer; readonly vault: number; readonly barKey: Digest },
): Promise<Outcome<Done & { readonly title: number }, TitleRefusal>> {
  const { key, holder, vault, barKey } = order
  const done = await once<TitleRefusal>(office, {
    key,
    deed: 'open',
    body: { holder: holder.address, vault, barKey },
    isDone: (event) =>
      event.kind === 'titleOpened' && event.barKey === barKey && isAddressEqual(event.owner, holder.address),
    perform: async (sending) => {
      const proof = await proofInForce(office, vault, barKey)
      if (!proof.ok) return proof
      return onChain(office.chain.write.open(holder, { vault, proof: proof.value }, sending))
    },
  })
  if (!done.ok) return done
  const opened = done.value.events.find((event) => event.kind === 'titleOpened')
  if (opened?.kind !== 'titleOpened') throw new Error(`${done.value.transaction} opened no title.`)
  return ok({ ...done.value, title: opened.title })
}

/** The bar must be as good as when the title was opened, and its sponsor not short. */
export async function closeTitle(
  office: Office,
  order: { readonly key: string; readonly owner: Signer; readonly title: number },
): Promise<Outcome<Done, TitleRefusal>> {
  const { key, owner, title } = order
  return once<TitleRefusal>(office, {
    key,
    deed: 'close',
    body: { owner: owner.address, title },
    isDone: (event) => event.kind === 'titleClosed' && event.title === title,
    perform: async (sending) => {
      const live = await office.chain.readTitle(title)
      if (live === undefined) return refused({ code: 'TITLE_UNKNOWN', title })
      const proof = await proofInForce(office, live.vault, live.barKey)
      if (!proof.ok) return proof
      return onChain(office.chain.write.close(owner, { title, proof: proof.value }, sending))
    },
  })
}

/** Says in public that the owner wants its bar. Nothing else changes. */
export async function askForBar(
  office: Office,
  order: { readonly key: string; readonly owner: Signer; readonly title: number },
): Promise<Outcome<Done, KeyRefusal | RefusedOnChain>> {
  const { key, owner, title } = order
  return once<KeyRefusal | RefusedOnChain>(office, {
    key,
    deed: 'ask',
    body: { owner: owner.address, title },
    isDone: (event) => event.kind === 'deliveryAsked' && event.title === title,
    perform: (sending) => onChain(office.chain.write.ask(owner, { title }, sending)),
  })
}

export async function transferTitle(
  office: Office,
  order: { readonly key: string; readonly owner: Signer; readonly title: number; readonly to: Address },
): Promise<Outcome<Done, KeyRefusal | RefusedOnChain>> {
  const { key, owner, title, to } = order
  return once<KeyRefusal | RefusedOnChain>(office, {
    key,
    deed: 'transferTitle',
    body: { owner: owner.address, title, to },
    isDone: (event) =>
      event.kind === 'titleTransferred' &&
      event.title === title &&
      isAddressEqual(event.from, owner.address) &&
      isAddressEqual(event.to, to),
    perform: (sending) =>
      onChain(office.chain.write.transferTitle(owner, { title, from: owner.address, to }, sending)),
  })
}
