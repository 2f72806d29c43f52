/** Amounts of any asset in its own decimals, from the whole units that the server tells. */
import type { SettlementAsset } from '@specie/client'
import { parseDecimal, printDecimal } from '@specie/units'

export type Assets = readonly SettlementAsset[]

export function assetOf(assets: Assets, address: string): SettlementAsset | undefined {
  return assets.find((one) => one.address.toLowerCase() === address.toLowerCase())
}

/** `1,250.5 MGG`; without trailing zeros, with marks between thousands. */
export function printAmount(assets: Assets, address: string | null, units: string | null): string {
  if (address === null || units === null) return ''
  const asset = assetOf(assets, address)
  const value = BigInt(units)
  const size = value < 0n ? -value : value
  if (asset === undefined) return `${units} units`
  const [whole = '0', fraction = ''] = printDecimal(size, asset.decimals).split('.')
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = fraction.replace(/0+$/, '')
  return `${value < 0n ? '−' : ''}${marked}${rest === '' ? '' : `.${rest}`} ${asset.symbol}`
}

/** `1250.5`, as somebody types it; empty where there is no such asset. */
export function plainAmount(assets: Assets, address: string | null, units: string | null): string {
  const asset = address === null ? undefined : assetOf(assets, address)
  if (asset === undefined || units === null) return ''
  const text = printDecimal(BigInt(units), asset.decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Null where it is no amount of the asset above nothing. */
export function unitsOf(assets: Assets, address: string, typed: string): string | null {
  const asset = assetOf(assets, address)
  if (asset === undefined) return null
  const parsed = parseDecimal(typed.trim(), { decimals: asset.decimals })
  return parsed.ok && parsed.value > 0n ? String(parsed.value) : null
}
