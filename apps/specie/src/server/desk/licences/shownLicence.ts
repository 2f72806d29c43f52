/** A licence as the desk shows it: parties by their names, bars by their stamps, and how its amount is spread. */
import type { LicenceContentShape, LicenceShape } from '@specie/client'
import { givenOf, type Licence, type LicenceContent, type LicenceUse } from '@specie/screening'
import { getAddress } from 'viem'
import type { Names } from '../../sources.ts'

export function shownLicence(
  licence: Licence,
  names: Names,
  stamps: ReadonlyMap<string, string>,
): LicenceShape {
  const { versions, current, waiting, uses } = licence
  const shownNow = current ?? waiting ?? versions.at(-1)
  if (shownNow === undefined) throw new Error(`The licence ${licence.id} has no version.`)
  const named = (address: string) => names.namedOf(getAddress(address))
  const bar = (barKey: `0x${string}`) => ({ barKey, name: stamps.get(barKey) ?? barKey })
  const moved = new Set(uses.filter(({ state }) => state !== 'returned').flatMap(({ barKeys }) => barKeys))
  const backing = new Map(
    licence.lifted
      .filter(({ version, barKey }) => version === current?.version && !moved.has(barKey))
      .map((one) => [one.barKey, one.amountMicrograms]),
  )
  return {
    id: licence.id,
    state: licence.state,
    content: shownContent(shownNow.content),
    version: shownNow.version,
    versions: versions.map(({ content, draftedBy, draftedAt, closed, ...version }) => ({
      ...version,
      content: shownContent(content),
      draftedBy: named(draftedBy),
      draftedAt: draftedAt.toISOString(),
      closed: closed === null ? null : { by: named(closed.by), at: closed.at.toISOString(), why: closed.why },
    })),
    waiting: waiting?.version ?? null,
    revoked:
      licence.revoked === null
        ? null
        : { ...licence.revoked, by: named(licence.revoked.by), at: licence.revoked.at.toISOString() },
    leftMicrograms: licence.leftMicrograms === null ? null : String(licence.leftMicrograms),
    usedMicrograms: sumOf(uses, 'used'),
    reservedMicrograms: sumOf(uses, 'reserved'),
    backingMicrograms: String([...backing.values()].reduce((sum, one) => sum + one, 0n)),
    uses: uses.map(({ party, amountMicrograms, barKeys, at, proceeds, ...use }) => ({
      ...use,
      party: named(party),
      amountMicrograms: String(amountMicrograms),
      bars: barKeys.map(bar),
      at: at.toISOString(),
      proceeds: [...proceeds],
    })),
    lifted: licence.lifted.map(({ amountMicrograms, at, barKey, hold, version }) => ({
      ...bar(barKey),
      hold,
      version,
      amountMicrograms: String(amountMicrograms),
      at: at.toISOString(),
    })),
  }
}

function shownContent(content: LicenceContent): LicenceContentShape {
  const given = givenOf(content)
  const { scope } = content
  const list = <Value>(values: readonly Value[] | null) => (values === null ? null : [...values])
  return {
    ...given,
    lifts: [...content.lifts],
    scope: {
      ...given.scope,
      purposes: [...scope.purposes],
      parties: list(scope.parties),
      counterparties: list(scope.counterparties),
      vaults: list(scope.vaults),
      barKeys: list(scope.barKeys),
      jurisdictions: list(scope.jurisdictions),
      amountMicrograms: scope.amountMicrograms === null ? null : String(scope.amountMicrograms),
      proceedsTo: scope.proceedsTo,
    },
    conditions: [...content.conditions],
    documents: [...content.documents],
    validUntil: content.validUntil?.toISOString() ?? null,
  }
}

function sumOf(uses: readonly LicenceUse[], state: LicenceUse['state']): string {
  return String(
    uses
      .filter((use) => use.state === state)
      .reduce((sum, { amountMicrograms }) => sum + amountMicrograms, 0n),
  )
}
