/** j and k go through the rows of whatever list is on screen; Enter then does what it does on any link. */
import { useKey } from './keys.ts'

export function useRowKeys(): void {
  useKey('j', 'Next row', () => step(1))
  useKey('k', 'Row before', () => step(-1))
}

function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  if (rows.length === 0) return
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next =
    rows[Math.min(rows.length - 1, Math.max(0, at === -1 ? (by > 0 ? 0 : rows.length - 1) : at + by))]
  const target = next?.matches('a, button') === true ? next : next?.querySelector<HTMLElement>('a, button')
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
