/**
 * Whom a reader trusts (C2SP tlog-policy): which logs, and which witnesses must have cosigned. A text of lines
 * `log`, `witness`, `group`, `quorum`; a group counts as having signed when enough of its members have.
 */
import { type Outcome, ok, refused } from '@specie/units'
import { parseCount } from '../note/base64.ts'
import { type KeyRefusal, type NoteKey, parseKey, printKey, type SignatureType } from '../note/key.ts'
import { type CheckpointRefusal, openCheckpoint, type SignedCheckpoint } from './checkpoint.ts'

export type PolicyLog = { readonly key: NoteKey; readonly url: string | undefined }
export type PolicyWitness = { readonly name: string; readonly key: NoteKey; readonly url: string | undefined }
export type PolicyGroup = {
  readonly name: string
  /** How many members must have signed, from 1 to all of them. */
  readonly threshold: number
  readonly members: readonly string[]
}

export type Policy = {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  /** In an order in which each names only what stands before it. */
  readonly groups: readonly PolicyGroup[]
  /** A witness, a group, or `none`. */
  readonly quorum: string
}

export type PolicyRefusal =
  | { readonly code: 'POLICY_MALFORMED'; readonly line: number; readonly expected: string }
  | { readonly code: 'POLICY_KEY'; readonly line: number; readonly key: KeyRefusal }

export type QuorumRefusal = {
  readonly code: 'QUORUM_NOT_REACHED'
  readonly quorum: string
  readonly signed: readonly string[]
  readonly missing: readonly string[]
}

/** A checkpoint of one of the policy's logs, cosigned as the policy asks. */
export function checkPolicy(
  note: string,
  policy: Policy,
): Outcome<SignedCheckpoint, CheckpointRefusal | QuorumRefusal> {
  const opened = openCheckpoint(note, {
    logs: policy.logs.map(({ key }) => key),
    witnesses: policy.witnesses.map(({ key }) => key),
  })
  if (!opened.ok) return opened
  const keys = new Set(opened.value.cosignatures.map(({ key }) => key))
  const signed = policy.witnesses.filter(({ key }) => keys.has(key)).map(({ name }) => name)
  return hasQuorum(policy, new Set(signed))
    ? opened
    : refused({
        code: 'QUORUM_NOT_REACHED',
        quorum: policy.quorum,
        signed,
        missing: policy.witnesses.map(({ name }) => name).filter((name) => !signed.includes(name)),
      })
}

/** Whether these witnesses, by their names in the policy, are enough. */
export function hasQuorum(policy: Policy, signed: ReadonlySet<string>): boolean {
  const reached = new Set(signed)
  for (const { name, threshold, members } of policy.groups) {
    if (members.filter((member) => reached.has(member)).length >= threshold) reached.add(name)
  }
  return policy.quorum === noQuorum || reached.has(policy.quorum)
}

export function parsePolicy(text: string): Outcome<Policy, PolicyRefusal> {
  const logs: PolicyLog[] = []
  const witnesses: PolicyWitness[] = []
  const groups: PolicyGroup[] = []
  const names = new Set<string>()
  const members = new Set<string>()
  let quorum: string | undefined

  const read: Record<string, (items: readonly string[], line: number) => PolicyRefusal | undefined> = {
    log: ([vkey = '', url, ...rest], line) => {
      if (rest.length > 0) return malformed(line, 'log <key> [<address>]')
      const key = keyOf(vkey, 'ed25519', logs, line)
      if (!key.ok) return key.refusal
      logs.push({ key: key.value, url })
      return undefined
    },
    witness: ([name = '', vkey = '', url, ...rest], line) => {
      if (rest.length > 0) return malformed(line, 'witness <name> <key> [<address>]')
      if (!isNew(name)) return malformed(line, 'a name that is not taken')
      const key = keyOf(vkey, 'cosignature', witnesses, line)
      if (!key.ok) return key.refusal
      names.add(name)
      witnesses.push({ name, key: key.value, url })
      return undefined
    },
    group: ([name = '', count = '', ...listed], line) => {
      if (!isNew(name)) return malformed(line, 'a name that is not taken')
      const threshold = count === 'all' ? listed.length : count === 'any' ? 1 : (parseCount(count) ?? 0)
      if (threshold < 1 || threshold > listed.length) {
        return malformed(line, 'group <name> <all, any or 1 to the number of members> <member>…')
      }
      for (const member of listed) {
        if (!names.has(member)) return malformed(line, `${member} defined on a line before`)
        if (members.has(member)) return malformed(line, `${member} as a member only once`)
        members.add(member)
      }
      names.add(name)
      groups.push({ name, threshold, members: listed })
      return undefined
    },
    quorum: ([name = '', ...rest], line) => {
      if (rest.length > 0) return malformed(line, 'quorum <name>')
      if (quorum !== undefined) return malformed(line, 'only one quorum')
      if (name !== noQuorum && !names.has(name))
        return malformed(line, 'a witness or group defined on a line before')
      quorum = name
      return undefined
    },
  }
  function isNew(name: string): boolean {
    return name !== '' && name !== noQuorum && !names.has(name)
  }

  const lines = text.split('\n')
  for (const [place, line] of lines.entries()) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are forbidden
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) {
      return refused(malformed(place + 1, 'no control character but tab and line feed'))
    }
    const [keyword = '', ...items] = line.split(/[ \t]+/).filter((item) => item !== '')
    if (keyword === '' || keyword.startsWith('#')) continue
    const reader = Object.hasOwn(read, keyword) ? read[keyword] : undefined
    const refusal = reader ? reader(items, place + 1) : malformed(place + 1, 'log, witness, group or quorum')
    if (refusal) return refused(refusal)
  }
  return quorum === undefined
    ? refused(malformed(lines.length, 'a quorum line'))
    : ok({ logs, witnesses, groups, quorum })
}

export function printPolicy({ logs, witnesses, groups, quorum }: Policy): string {
  const tail = (url: string | undefined) => (url === undefined ? '' : ` ${url}`)
  return [
    ...logs.map(({ key, url }) => `log ${printKey(key)}${tail(url)}\n`),
    ...witnesses.map(({ name, key, url }) => `witness ${name} ${printKey(key)}${tail(url)}\n`),
    ...groups.map(({ name, threshold, members }) => `group ${name} ${threshold} ${members.join(' ')}\n`),
    `quorum ${quorum}\n`,
  ].join('')
}

function keyOf(
  text: string,
  type: SignatureType,
  taken: readonly { readonly key: NoteKey }[],
  line: number,
): Outcome<NoteKey, PolicyRefusal> {
  const key = parseKey(text)
  if (!key.ok) return refused({ code: 'POLICY_KEY', line, key: key.refusal })
  if (key.value.type !== type) return refused(malformed(line, `a key for ${purposes[type]}`))
  const twice = taken.some((other) => printBytes(other.key) === printBytes(key.value))
  return twice ? refused(malformed(line, 'each public key once')) : ok(key.value)
}

function printBytes({ publicKey }: NoteKey): string {
  return publicKey.join()
}

function malformed(line: number, expected: string): PolicyRefusal {
  return { code: 'POLICY_MALFORMED', line, expected }
}

const noQuorum = 'none'

const purposes = { ed25519: 'notes', cosignature: 'cosignatures' } satisfies Record<SignatureType, string>
