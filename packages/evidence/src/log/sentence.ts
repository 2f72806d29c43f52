/** What is wrong, in one sentence for people: a table over every refusal of the log, so that a forgotten one stops the build. */
import type { CheckpointRefusal } from './checkpoint/checkpoint.ts'
import type { PolicyRefusal, QuorumRefusal } from './checkpoint/policy.ts'
import type { ProofFileRefusal } from './checkpoint/proofFile.ts'
import type { ConsistencyRefusal } from './merkle/consistency.ts'
import type { InclusionRefusal } from './merkle/inclusion.ts'
import type { KeyRefusal } from './note/key.ts'
import type { BundleRefusal } from './tiles/bundle.ts'
import type { WholeLogRefusal } from './tiles/entries.ts'
import type { AnswerRefusal } from './witness/answer.ts'
import type { AddCheckpointRefusal } from './witness/request.ts'

export type LogRefusal =
  | AddCheckpointRefusal
  | AnswerRefusal
  | BundleRefusal
  | CheckpointRefusal
  | ConsistencyRefusal
  | InclusionRefusal
  | KeyRefusal
  | PolicyRefusal
  | ProofFileRefusal
  | QuorumRefusal
  | WholeLogRefusal

type Code = LogRefusal['code']
/** A refusal as its code picks it: so the compiler sees that the sentence under a code takes that code's refusal. */
type Refusal<Some extends Code> = {
  readonly [One in Some]: Extract<LogRefusal, { code: One }> & { readonly code: One }
}[Some]

export function printLogRefusal<Some extends Code>(refusal: Refusal<Some>): string {
  return sentences[refusal.code](refusal)
}

const sentences: { readonly [One in Code]: (refusal: Refusal<One>) => string } = {
  INDEX_OUTSIDE_TREE: ({ index, size }) => `A log of ${size} entries has none at ${index}.`,
  WRONG_PROOF_LENGTH: ({ hashes, expected }) => `This proof has ${expected} hashes, not ${hashes}.`,
  ENTRY_NOT_IN_TREE: ({ proved, root }) =>
    `The entry is not at this place in the log: the proof leads to ${proved}, and the checkpoint's root is ${root}.`,
  TREE_SHRANK: ({ from, to }) => `The log had ${from} entries and now shows ${to}: entries were taken back.`,
  TWO_ROOTS: ({ size, roots }) =>
    `The log showed two histories: for ${size} entries the roots ${roots[0]} and ${roots[1]}.`,
  HISTORY_REWRITTEN: ({ at, proved, root }) =>
    `The later log does not begin with the earlier one: at ${at} entries the proof leads to ${proved}, not to ${root}.`,
  ENTRIES_MAKE_OTHER_ROOT: ({ size, made, root }) =>
    `The ${size} entries make the root ${made}, and the checkpoint says ${root}.`,
  BUNDLE_CUT_SHORT: ({ entry, bytes }) => `The bundle of ${bytes} bytes ends inside entry ${entry}.`,
  WRONG_BUNDLE_WIDTH: ({ entries, expected }) => `This bundle has ${expected} entries, not ${entries}.`,
  KEY_MALFORMED: ({ text }) => `"${text}" is no key: <name>+<8 hex digits>+<base64> was expected.`,
  KEY_NAME_MALFORMED: ({ name }) => `"${name}" can't name a key: it has spaces or a +, or is empty.`,
  KEY_TYPE_UNKNOWN: ({ name, type }) =>
    `The key of ${name} is of type ${type}; only Ed25519 notes (1) and cosignatures (4) are read.`,
  KEY_ID_WRONG: ({ name, id, expected }) => `The key of ${name} has the id ${expected}, not ${id}.`,
  NOTE_MALFORMED: ({ line, expected }) => `Line ${line} of the note should be ${expected}.`,
  NOTE_TOO_LONG: ({ length, longest }) => `The note has ${length} characters; at most ${longest} are read.`,
  SIGNATURE_WRONG: ({ name, keyId }) => `The signature of ${name} (key ${keyId}) is wrong.`,
  NOT_SIGNED: ({ by }) => `None of these signed it: ${list(by)}.`,
  CHECKPOINT_MALFORMED: ({ line, expected }) => `Line ${line} of the checkpoint should be ${expected}.`,
  OTHER_LOG: ({ origin, expected }) =>
    `The checkpoint is of the log "${origin}"; known are ${list(expected)}.`,
  POLICY_MALFORMED: ({ line, expected }) => `Line ${line} of the policy: expected ${expected}.`,
  POLICY_KEY: ({ line, key }) => `Line ${line} of the policy: ${printLogRefusal(key)}`,
  QUORUM_NOT_REACHED: ({ quorum, signed, missing }) =>
    `Too few witnesses cosigned for "${quorum}": ${list(signed)} did, ${list(missing)} did not.`,
  PROOF_MALFORMED: ({ line, expected }) => `Line ${line} of the proof file should be ${expected}.`,
  REQUEST_MALFORMED: ({ line, expected }) => `Line ${line} of the request should be ${expected}.`,
  ASK_AGAIN_FROM: ({ size }) => `The witness cosigned ${size} entries last: prove from there.`,
  WITNESS_SAW_OTHERWISE: ({ size }) => `The witness cosigned another root for ${size} entries.`,
  WITNESS_IS_AHEAD: ({ size, ours }) => `The witness cosigned ${size} entries already; these are ${ours}.`,
  WITNESS_REFUSED: ({ status, reason }) => `The witness refused (${status}): ${reason}`,
  COSIGNATURE_MISSING: ({ by }) => `The answer holds no good cosignature of ${list(by)}.`,
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nobody' : names.join(', ')
}
