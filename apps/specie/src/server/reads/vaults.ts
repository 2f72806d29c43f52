/** GET /api/v1/vaults and /vaults/{id}: where the gold lies, who keeps it, what was sworn and what has left since. */
import { z } from '@hono/zod-openapi'
import { type ChainEvent, counted, type Digest, pending, type VaultState, waiting } from '@specie/coin'
import { toBigint } from '@specie/units'
import type { RecordedHold } from '../archive.ts'
import { digits, shareBasisPoints } from '../reading/quantities.ts'
import { inForce } from '../reading/shelves.ts'
import { signersOf } from '../reading/signers.ts'
import type { Snapshot } from '../reading/snapshot.ts'
import {
  address,
  amount,
  asRead,
  basisPoints,
  digest,
  isoTime,
  namedAddress,
  time,
  whenRead,
} from '../shape.ts'
import type { Names, Sources } from '../sources.ts'
import { readStatements, statementShape } from './statements.ts'

export const vaultShape = z
  .object({
    id: z.string(),
    name: z.string(),
    place: z.string(),
    jurisdiction: z.string(),
    custodian: namedAddress,
    sponsor: namedAddress,
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    goldMicrograms: amount,
    countedMicrograms: amount,
    waitingMicrograms: amount,
    pendingMicrograms: amount.openapi({ description: 'Left or held since the list in force was made' }),
    shareBasisPoints: basisPoints.openapi({
      description: "Of all counted gold, the programme's vaults together",
    }),
    barCount: z.number().int(),
    asOf: time.nullable(),
    lapsesAt: time.nullable(),
    seen: z.number().int(),
    journalLength: z.number().int(),
    barRoot: digest,
    listDigest: digest.nullable(),
    signers: z.array(z.object({ address, name: z.string(), role: z.enum(['custodian', 'auditor']) })),
    journal: z.array(
      z.object({
        entry: z.number().int(),
        kind: z.enum(['hold', 'delivery', 'withdrawal', 'duplicate']),
        amountMicrograms: amount,
        evidence: digest.nullable(),
        ground: z.string().optional(),
        lifted: z
          .array(z.object({ number: z.string(), by: z.string(), from: time, until: time.nullable() }))
          .openapi({ description: 'What has lifted a hold since, in part or whole' }),
        time,
        transaction: digest,
      }),
    ),
  })
  .openapi('Vault')

export const vaultsShape = z.object({ ...asRead, vaults: z.array(vaultShape) }).openapi('Vaults')

export const oneVaultShape = vaultShape
  .extend({ ...asRead, statements: z.array(statementShape) })
  .openapi('VaultWithStatements')

export async function readVaults(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
): Promise<z.infer<typeof vaultsShape>> {
  const holds = await sources.archive.holds()
  const vaults = snapshot.reserve.vaults.map((vault) => vaultAt(snapshot, vault, names, holds))
  return { ...whenRead(snapshot), vaults }
}

/** One vault with every statement it ever had, or null where there is no such vault. */
export async function readVault(
  sources: Sources,
  snapshot: Snapshot,
  names: Names,
  id: string,
): Promise<z.infer<typeof oneVaultShape> | null> {
  const number = names.vaultCalled(id)
  const vault = snapshot.reserve.vaults.find((one) => one.vault === number)
  if (vault === undefined) return null
  const holds = await sources.archive.holds()
  const { statements } = await readStatements(sources, snapshot, names, vault.vault)
  return { ...whenRead(snapshot), ...vaultAt(snapshot, vault, names, holds), statements }
}

function vaultAt(
  snapshot: Snapshot,
  vault: VaultState,
  names: Names,
  holds: ReadonlyMap<Digest, RecordedHold>,
): z.infer<typeof vaultShape> {
  const { reserve, countedAt } = snapshot
  const facts = names.vaultOf(vault.vault)
  const statement = inForce(snapshot, vault)
  const counts = (one: VaultState) => toBigint(counted(reserve, one, countedAt))
  const all = reserve.vaults.reduce((sum, one) => sum + counts(one), 0n)
  return {
    id: facts.id,
    name: facts.name,
    place: facts.place,
    jurisdiction: vault.jurisdiction,
    custodian: names.namedOf(vault.custodian),
    sponsor: names.namedOf(vault.sponsor),
    ...(facts.latitude === undefined ? {} : { latitude: facts.latitude }),
    ...(facts.longitude === undefined ? {} : { longitude: facts.longitude }),
    goldMicrograms: digits(vault.gold),
    countedMicrograms: counts(vault).toString(),
    waitingMicrograms: digits(waiting(reserve, vault, countedAt)),
    pendingMicrograms: digits(pending(vault)),
    shareBasisPoints: shareBasisPoints(counts(vault), all),
    barCount: statement?.barCount ?? 0,
    asOf: vault.asOf === 0 ? null : isoTime(vault.asOf),
    lapsesAt: vault.asOf === 0 ? null : isoTime(vault.asOf + reserve.rules.maxAgeSeconds),
    seen: vault.seen,
    journalLength: vault.journalLength,
    barRoot: vault.barRoot,
    listDigest: statement?.listDigest ?? null,
    signers: signersOf(reserve, vault, snapshot.parties).map((signer) => ({
      address: signer.address,
      name: names.nameOf(signer.address),
      role: signer.role,
    })),
    journal: snapshot.events
      .filter((event): event is Journalled => event.kind === 'journalled' && event.vault === vault.vault)
      .map((event) => entryOf(event, holds)),
  }
}

type Journalled = Extract<ChainEvent, { kind: 'journalled' }>

function entryOf(
  event: Journalled,
  holds: ReadonlyMap<Digest, RecordedHold>,
): z.infer<typeof vaultShape>['journal'][number] {
  const { ground, licences = [] } = holds.get(event.evidence) ?? {}
  return {
    entry: event.entry,
    kind: event.entryKind,
    amountMicrograms: digits(event.amount),
    evidence: event.evidence,
    ...(ground === undefined ? {} : { ground }),
    lifted: licences.map(({ number, by, from, until }) => ({
      number,
      by,
      from: isoTime(from),
      until: until === null ? null : isoTime(until),
    })),
    time: isoTime(event.block.time),
    transaction: event.transaction,
  }
}
