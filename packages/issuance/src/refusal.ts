/** Every way in which issuance says no. Whoever prints them handles each, or does not compile. */

import type { ClearanceRefusal } from './clearance.ts'
import type { DeliveryRefusal } from './deed/deliver.ts'
import type { HoldRefusal } from './deed/hold.ts'
import type { MintRefusal } from './deed/mint.ts'
import type { TitleRefusal } from './deed/title.ts'
import type { TwiceRefusal } from './deed/twice.ts'
import type { WithdrawalRefusal } from './deed/withdraw.ts'
import type { KeyRefusal, RefusedOnChain } from './once.ts'
import type { ReleaseRefusal } from './release.ts'
import type { DraftRefusal } from './statement/draft.ts'
import type { SignRefusal } from './statement/sign.ts'
import type { SubmitRefusal } from './statement/submit.ts'

export type IssuanceRefusal =
  | ClearanceRefusal
  | DeliveryRefusal
  | DraftRefusal
  | HoldRefusal
  | KeyRefusal
  | MintRefusal
  | RefusedOnChain
  | ReleaseRefusal
  | SignRefusal
  | SubmitRefusal
  | TitleRefusal
  | TwiceRefusal
  | WithdrawalRefusal
