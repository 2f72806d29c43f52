/** A digest or an address short enough to compare by eye: its first and last digits. */
export function printDigest(hex: string): string {
  return hex.length <= 14 ? hex : `${hex.slice(0, 8)}…${hex.slice(-6)}`
}
