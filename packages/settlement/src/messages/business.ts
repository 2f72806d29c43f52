/** What messages are made of and read into: the desk's own words, in whole units, with nothing of any format. */

/** A party to a message: an account's address is its name here. */
export type MessageParty = { readonly account: string; readonly name: string }

/** `code`: the currency's where there is one, else the commodity's: `XAU`. */
export type MessageAsset = { readonly code: string; readonly symbol: string; readonly decimals: number }

export type AccountLine = {
  readonly reference: string
  /** YYYY-MM-DD. */
  readonly date: string
  /** Above zero: credited. */
  readonly units: bigint
  readonly counterparty: MessageParty
}

export type AccountStatement = {
  readonly reference: string
  readonly created: string
  readonly owner: MessageParty
  readonly asset: MessageAsset
  readonly day: string
  /** Null: told as a notification of movements, without balances. */
  readonly opening: bigint | null
  readonly closing: bigint | null
  readonly lines: readonly AccountLine[]
}

export type Holding = {
  readonly title: number
  readonly vault: number
  readonly barKey: string
  readonly fineMicrograms: bigint
}

export type Holdings = {
  readonly reference: string
  readonly created: string
  readonly day: string
  readonly owner: MessageParty
  readonly holdings: readonly Holding[]
}

/** The delivery or the receipt of one title, free or against a payment. */
export type TitleInstruction = {
  readonly reference: string
  readonly trade: string
  readonly settles: string
  readonly movement: 'deliver' | 'receive'
  readonly owner: MessageParty
  readonly counterparty: MessageParty
  readonly title: number
  readonly fineMicrograms: bigint
  readonly payment: { readonly asset: MessageAsset; readonly units: bigint } | null
}

export type InstructionStatus = {
  readonly reference: string
  readonly status: 'matched' | 'pending' | 'rejected'
  /** In words. */
  readonly why: string
}

export type TitleConfirmation = TitleInstruction & { readonly settled: string }

/** A trade in metal between two members: MT600. */
export type TradeConfirmation = {
  readonly reference: string
  readonly tradeDate: string
  readonly valueDate: string
  /** Whose message it is: it buys or sells fine gold. */
  readonly side: 'buys' | 'sells'
  readonly own: MessageParty
  readonly counterparty: MessageParty
  readonly fineMicrograms: bigint
  readonly price: { readonly asset: MessageAsset; readonly units: bigint } | null
}

/** An order to deliver metal (MT604), or a notice that some will come (MT605). */
export type MetalMovement = {
  readonly reference: string
  readonly related: string
  readonly valueDate: string
  readonly fineMicrograms: bigint
  readonly from: MessageParty
  readonly to: MessageParty
}

export type MessageRefusal = {
  readonly code: 'MESSAGE_WRONG'
  /** A path of elements, or a field's tag. */
  readonly where: string
  readonly found: string
  readonly expected: string
}
