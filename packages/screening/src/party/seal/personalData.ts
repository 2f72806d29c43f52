/**
 * Sealing of personal data: every owner (a party, an account in a case) has a data key of its own in the database, wrapped by the programme's key, which is
 * not there. Erasing an owner destroys its data key. A lost or a wrong key fails with clear words; nothing is ever shown or stored unsealed instead.
 */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type Outcome, ok, refused } from '@specie/units'
import { canonical } from '../../policyFile/canonical.ts'
import { anyDataKey, findDataKeys, isErased, keepDataKey } from '../../store/partiesKeys.ts'
import type { Queryable } from '../../store/policyRules.ts'
import { openBytes, paddedJson, type SealedPlace, sealBytes } from './box.ts'
import { appendErased, beginErased, readErased } from './erasedFile.ts'
import { type MasterKey, makeKeyFile, readKeyFile, readKeys } from './keyFile.ts'
import { PersonalDataLocked } from './locked.ts'

export type Erased = { readonly code: 'PERSONAL_DATA_ERASED'; readonly owner: string }

export type PersonalData = {
  /** Seals a value of JSON in its place; the owner gets its data key with the first one. Throws PersonalDataLocked. */
  seal(db: Queryable, place: SealedPlace, value: unknown): Promise<Buffer>
  /** What was sealed there, or that its owner was erased. Throws PersonalDataLocked: the key is missing or wrong, or the row was altered or moved. */
  open(db: Queryable, place: SealedPlace, sealed: Uint8Array): Promise<Outcome<unknown, Erased>>
  /** The same for many values of one owner. */
  of(db: Queryable, owner: string): Promise<Outcome<OwnerData, Erased>>
  /** Of everybody who has a data key, at once: whoever is missing was erased, or nothing of theirs is sealed. */
  ofMany(db: Queryable, owners: readonly string[]): Promise<ReadonlyMap<string, OwnerData>>
  /** The programme's keys as they stand, the sealing one first: for rotation. */
  keys(): readonly MasterKey[]
  /** Remembers outside the database that these were erased: a backup from before brings none of them back. Throws where it cannot be written. */
  noteErased(owners: readonly string[]): void
  /** Throws PersonalDataLocked where the list is gone. */
  erasedBefore(): readonly string[]
  /** A keyed digest of what has no owner yet: equal for equal contents, and nothing to anybody without the key. */
  mark(content: unknown): `0x${string}`
}

export type OwnerData = {
  seal(field: string, value: unknown): Buffer
  open(field: string, sealed: Uint8Array): unknown
  /** Keyed with the owner's own secret: it tells equal from other, and reveals nothing, least of all once the owner is erased. */
  digest(content: unknown): `0x${string}`
}

export type PersonalDataOptions = {
  readonly keyFile: string
  /** The text of a key file, from a secret store: then the file is not looked at. */
  readonly keys?: string
  /** Where the numbers of those who were erased are kept; beside the key file without it. Begun with the first that is sealed; nothing opens once it is gone. */
  readonly erasedFile?: string
  /** Makes the key where there is none and nothing was ever sealed: for a demonstration. */
  readonly mayMake?: boolean
}

/** Reads nothing yet: a programme without a key serves everything that needs none. */
export function openPersonalData(options: PersonalDataOptions): PersonalData {
  const { keyFile, keys: given, erasedFile = `${keyFile}.erased`, mayMake = false } = options
  let known: readonly MasterKey[] | null = null
  const read = () => {
    known = given === undefined ? readKeyFile(keyFile) : readKeys(given, 'What was given as the key')
    return known
  }
  const keys = () => known ?? read()

  // Beside the key, and never in the database: it must outlive what a backup brings back.
  const erasedBefore = () => {
    const listed = readErased(erasedFile)
    if (listed !== null) return listed
    if (!mayMake) throw listMissing(erasedFile)
    beginErased(erasedFile)
    return []
  }
  const noteErased = (owners: readonly string[]) => {
    const already = erasedBefore()
    const fresh = owners.filter((owner) => !already.includes(owner))
    if (fresh.length > 0) appendErased(erasedFile, fresh)
  }

  const keyNamed = (id: string): Buffer => {
    // Another process may have rotated since: then the file has the key.
    const found = keys().find((one) => one.id === id) ?? read().find((one) => one.id === id)
    if (found !== undefined) return found.key
    throw new PersonalDataLocked(
      'PERSONAL_KEY_WRONG',
      `This personal data was sealed under the programme’s key ${id}, and ${given === undefined ? keyFile : 'what was given'} does not hold it.`,
      `It holds ${keys()
        .map((one) => one.id)
        .join(', ')}. Bring back the copy that was kept when ${id} was in use.`,
    )
  }

  const sealingKey = async (db: Queryable): Promise<MasterKey> => {
    if (known === null && given === undefined && mayMake && !existsSync(keyFile) && !(await anyDataKey(db)))
      makeKeyFile(keyFile)
    const [first] = keys()
    if (first === undefined) throw new Error('A key file was read and holds no key.')
    if (readErased(erasedFile) === null && !(await anyDataKey(db))) beginErased(erasedFile)
    erasedBefore()
    return first
  }

  const unwrapped = (owner: string, row: { keyId: string; wrapped: Uint8Array }): OwnerData => {
    const dataKey = openBytes(keyNamed(row.keyId), wrapPlace(owner), row.wrapped)
    if (dataKey === null) throw altered(`The data key of ${owner}`)
    return ownerData(owner, dataKey)
  }

  const find = async (db: Queryable, owner: string): Promise<OwnerData | 'erased' | null> => {
    const [row] = await findDataKeys(db, [owner])
    if (row !== undefined) return erasedBefore().includes(owner) ? 'erased' : unwrapped(owner, row)
    return (await isErased(db, owner)) ? 'erased' : null
  }

  const findOrMake = async (db: Queryable, owner: string): Promise<OwnerData> => {
    const found = await find(db, owner)
    if (found === 'erased') throw erasedOwner(owner)
    if (found !== null) return found
    const master = await sealingKey(db)
    const wrapped = sealBytes(master.key, wrapPlace(owner), randomBytes(32))
    await keepDataKey(db, { owner, keyId: master.id, wrapped })
    const kept = await find(db, owner)
    if (kept === null || kept === 'erased') throw erasedOwner(owner)
    return kept
  }

  const of: PersonalData['of'] = async (db, owner) => {
    const found = await find(db, owner)
    if (found === 'erased') return refused({ code: 'PERSONAL_DATA_ERASED', owner })
    return ok(found ?? (await findOrMake(db, owner)))
  }

  const ofMany: PersonalData['ofMany'] = async (db, owners) => {
    const rows = await findDataKeys(db, owners)
    const gone = new Set(rows.length === 0 ? [] : erasedBefore())
    const left = rows.filter(({ owner }) => !gone.has(owner))
    return new Map(left.map((row) => [row.owner, unwrapped(row.owner, row)]))
  }

  return {
    of,
    ofMany,
    keys,
    noteErased,
    erasedBefore,
    async seal(db, { owner, field }, value) {
      return (await findOrMake(db, owner)).seal(field, value)
    },
    async open(db, { owner, field }, sealed) {
      const found = await find(db, owner)
      if (found === 'erased') return refused({ code: 'PERSONAL_DATA_ERASED', owner })
      if (found === null) throw altered(`What is sealed for ${owner} has no data key; it`)
      return ok(found.open(field, sealed))
    },
    mark(content) {
      const [first] = keys()
      return hmac(derived(first?.key ?? Buffer.alloc(0), 'mark'), content)
    },
  }
}

function ownerData(owner: string, dataKey: Buffer): OwnerData {
  const sealing = derived(dataKey, 'seal')
  const digesting = derived(dataKey, 'digest')
  return {
    seal: (field, value) => sealBytes(sealing, { owner, field }, paddedJson(value)),
    open(field, sealed) {
      const plain = openBytes(sealing, { owner, field }, sealed)
      if (plain === null) throw altered(`“${field}” of ${owner}`)
      return JSON.parse(plain.toString('utf8')) as unknown
    },
    digest: (content) => hmac(digesting, content),
  }
}

/** One key for one use. */
function derived(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `specie personal data 1 ${use}`, 32))
}

function hmac(key: Buffer, content: unknown): `0x${string}` {
  return `0x${createHmac('sha256', key).update(canonical(content)).digest('hex')}`
}

export function wrapPlace(owner: string): SealedPlace {
  return { owner, field: 'data key' }
}

function altered(what: string): PersonalDataLocked {
  return new PersonalDataLocked(
    'PERSONAL_DATA_ALTERED',
    `${what} does not open with its key in its place: it was altered, or moved from another place.`,
    'Nothing of it is shown. Compare the row with a backup; whoever can write to the database has changed it.',
  )
}

function listMissing(file: string): PersonalDataLocked {
  return new PersonalDataLocked(
    'PERSONAL_ERASED_MISSING',
    `The list of those who were erased is not in ${file}: a backup may have brought some of them back, and nobody is shown before that is known.`,
    `Bring it back from where the copies of the key are kept, or name its place: SPECIE_PERSONAL_DATA_ERASED_FILE. Only where nobody was ever erased: touch ${file}`,
  )
}

function erasedOwner(owner: string): PersonalDataLocked {
  return new PersonalDataLocked(
    'PERSONAL_DATA_ERASED',
    `The personal data of ${owner} were erased, and nothing more is kept of it.`,
    'Whoever comes back is a new party, with a number of its own.',
  )
}
