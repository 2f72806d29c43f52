/**
 * A bar's place in the sum tree, recomputed here and drawn from the root down: each node's weight is the sum of the two
 * below it, so a bar left out or made heavier would change the root that was signed.
 */
import { add, toBigint } from '@specie/units'
import { useContext, useMemo } from 'react'
import type { BarProof, BarWithHistory } from '../api/bars.ts'
import type { Vault } from '../api/vaults.ts'
import { proofLayout } from '../chart/proofLayout.ts'
import { useWidth } from '../chart/useWidth.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import { Digest } from '../parts/Digest.tsx'
import { ScaleChoice, Weight } from '../parts/Weight.tsx'
import { printDigest } from '../print/digest.ts'
import { type CheckedProof, checkBar } from '../proof/checkBar.ts'

export function ProofDrawing(props: {
  readonly bar: BarWithHistory
  readonly proof: BarProof
  readonly vault: Vault | undefined
}) {
  const { bar, proof, vault } = props
  const words = useTexts().bar
  const { count } = useSpeech()
  const checked = useMemo(() => checkBar(bar.barKey, proof), [bar.barKey, proof])
  const inForce =
    vault === undefined
      ? null
      : vault.barRoot === checked.root.hash &&
        toBigint(vault.goldMicrograms) === toBigint(checked.root.sumMicrograms)
  return (
    <>
      <ul className="checks">
        <Verdict holds={checked.barKeyMatches} words={words.keyMatches} />
        <Verdict holds={checked.leafMatches} words={words.leafMatches} />
        <Verdict
          holds={checked.rootMatches}
          words={words.rootMatches(count(proof.siblings.length), proof.siblings.length)}
        />
        {inForce !== null && <Verdict holds={inForce} words={words.rootInForce} />}
      </ul>
      <Drawing checked={checked} />
      <details className="tables">
        <summary>{words.inWords}</summary>
        <p className="line">
          {words.line} <code>{proof.line}</code>
        </p>
        <ol className="levels">
          <li>
            {words.leaf(
              count(proof.index + 1),
              <Weight of={checked.leaf.sumMicrograms} />,
              <Digest of={checked.leaf.hash} name={words.leafDigest} />,
            )}
          </li>
          {checked.steps.map((step) => (
            <li key={step.parent.hash}>
              {words.pair(
                step.side === 'left' ? 'right' : 'left',
                <Weight of={step.side === 'left' ? step.right.sumMicrograms : step.left.sumMicrograms} />,
                <Weight of={add(step.left.sumMicrograms, step.right.sumMicrograms)} />,
                <Digest of={step.parent.hash} name={words.node} />,
              )}
            </li>
          ))}
        </ol>
      </details>
      <p className="quiet">{words.computedHere(<code>npx specie verify</code>)}</p>
    </>
  )
}

function Verdict({ holds, words }: { readonly holds: boolean; readonly words: string }) {
  const { yes, no } = useTexts().bar
  return (
    <li className={holds ? 'holds' : 'fails'}>
      <strong>{holds ? yes : no}</strong> {words}
    </li>
  )
}

function Drawing({ checked }: { readonly checked: CheckedProof }) {
  const [place, width] = useWidth<HTMLDivElement>()
  const scale = useContext(ScaleChoice)
  const words = useTexts().bar
  const { weightText } = useSpeech()
  const layout = proofLayout(checked, Math.min(width, 620))
  const leafY = Math.max(...layout.nodes.map(({ y }) => y))
  return (
    <div ref={place} className="tree">
      {width > 0 && (
        <svg width={layout.width} height={layout.height} aria-hidden="true">
          {layout.links
            .toSorted((a, b) => Number(a.onPath) - Number(b.onPath))
            .map(({ path, onPath }) => (
              <path key={path} className={onPath ? 'link on-path' : 'link'} d={path} />
            ))}
          {layout.nodes.map(({ node, x, y, onPath, side }) => {
            const isBar = onPath && y === leafY
            const [anchor, shift] = side === 'left' ? (['end', -14] as const) : (['start', 14] as const)
            const empty = toBigint(node.sumMicrograms) === 0n && /^0x0+$/.test(node.hash)
            return (
              <g key={`${x} ${y}`} className={onPath ? 'on-path' : 'sibling'}>
                {isBar ? (
                  <path className="ingot" d={`M${x - 7} ${y - 5}h14l4 10h-22z`} />
                ) : (
                  <circle cx={x} cy={y} r={onPath ? 4.5 : 3.5} />
                )}
                <text x={x + shift} y={y - 1} textAnchor={anchor}>
                  {empty ? words.empty : weightText(node.sumMicrograms, scale)}
                </text>
                <text className="hash" x={x + shift} y={y + 12} textAnchor={anchor}>
                  {side === 'root' ? `${words.root} ` : ''}
                  {empty ? '' : printDigest(node.hash)}
                </text>
                {isBar && (
                  <text x={x} y={y + 24} textAnchor="middle">
                    {words.thisBar}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}
