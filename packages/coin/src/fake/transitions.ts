/** Which part of the fake does what; one forgotten does not compile. */
import type { TransitionName, Transitions } from '../port/transitions.ts'
import { approveTitle, transferTitle } from './barTitle.ts'
import {
  approve,
  cancelAuthorization,
  confirmFreeze,
  freeze,
  liftFreeze,
  permit,
  receiveWithAuthorization,
  transfer,
  transferFrom,
  transferWithAuthorization,
} from './coin.ts'
import type { Context } from './context.ts'
import { approveChange, executeChange, propose, revokeApproval, vetoChange } from './council.ts'
import { anchorLog } from './logAnchor.ts'
import { admitMember } from './registry.ts'
import { ask, assume, close, deliver, mint, open, retire, withdraw } from './reserve.ts'
import { raiseNonce, settle } from './settlement.ts'
import { hold, submit, twice, withdrawSignature } from './vaults.ts'

export const transitions: {
  readonly [Name in TransitionName]: (context: Context, what: Transitions[Name]) => void | Promise<void>
} = {
  submit,
  hold,
  withdrawSignature,
  twice,
  admitMember,
  mint,
  open,
  close,
  ask,
  deliver,
  withdraw,
  retire,
  assume,
  freeze,
  confirmFreeze,
  liftFreeze,
  transfer,
  approve,
  transferFrom,
  permit,
  transferWithAuthorization,
  receiveWithAuthorization,
  cancelAuthorization,
  transferTitle,
  approveTitle,
  propose,
  approveChange,
  revokeApproval,
  executeChange,
  vetoChange,
  settle,
  raiseNonce,
  anchorLog,
}
