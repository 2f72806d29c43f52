/** Elements being made. */
import type { Node } from './structure.ts'

export function node(name: string, of: readonly Node[]): Node {
  return { name, of }
}

export function leaf(name: string, text: string): Node {
  return { name, text }
}
