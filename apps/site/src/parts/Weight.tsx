/** A weight in the scale that the visitor chose; the exact micrograms are in the markup whatever is shown. */
import { type Micrograms, printCount } from '@specie/units'
import { createContext, useContext } from 'react'
import { useSpeech } from '../language/Language.tsx'
import type { Direction, Scale } from '../print/weight.ts'

export const ScaleChoice = createContext<Scale>('metric')

export function Weight({ of, round = 'down' }: { readonly of: Micrograms; readonly round?: Direction }) {
  const { figure, unit } = useSpeech().weight(of, useContext(ScaleChoice), round)
  return (
    <data className="weight" value={`${printCount(of)} µg`}>
      {figure}
      <span className="unit"> {unit}</span>
    </data>
  )
}

/** The same in a scale that does not follow the choice. */
export function WeightIn(props: {
  readonly of: Micrograms
  readonly scale: Scale
  readonly round?: Direction
}) {
  return (
    <ScaleChoice value={props.scale}>
      <Weight of={props.of} round={props.round ?? 'down'} />
    </ScaleChoice>
  )
}
