/**
 * A bar's way up the sum tree as a drawing: the root on top, below it pair under pair, each pair joined to the node
 * that it makes. Two columns are enough, because of every pair only one leads down to the bar.
 */
import type { CheckedProof, TreeNode } from '../proof/checkBar.ts'

export type DrawnNode = {
  readonly node: TreeNode
  readonly x: number
  readonly y: number
  /** On the way from the bar to the root; the others are the siblings that prove it. */
  readonly onPath: boolean
  readonly side: 'left' | 'right' | 'root'
}

export type ProofLayout = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly links: readonly { readonly path: string; readonly onPath: boolean }[]
}

export function proofLayout(proof: CheckedProof, width: number): ProofLayout {
  const middle = width / 2
  const spread = Math.min(70, width / 6)
  const xOf = { left: middle - spread, right: middle + spread, root: middle }
  const top = 22
  const steps = proof.steps.toReversed()
  const nodes: DrawnNode[] = [{ node: proof.root, x: middle, y: top, onPath: true, side: 'root' }]
  const links: { path: string; onPath: boolean }[] = []
  let above = { x: middle, y: top }
  for (const [index, step] of steps.entries()) {
    const y = top + (index + 1) * levelHeight
    for (const side of ['left', 'right'] as const) {
      const onPath = side === step.side
      nodes.push({ node: step[side], x: xOf[side], y, onPath, side })
      links.push({ path: elbow(above, { x: xOf[side], y }), onPath })
    }
    above = { x: xOf[step.side], y }
  }
  return { width, height: top + steps.length * levelHeight + 32, nodes, links }
}

/** Down, across, down. */
function elbow(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): string {
  const middle = (from.y + to.y) / 2
  return `M${from.x} ${from.y}V${middle}H${to.x}V${to.y}`
}

const levelHeight = 46
