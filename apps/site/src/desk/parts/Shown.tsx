/** What stands in for an answer: lines while it is awaited, the problem where there is one, and the last value above both. */
import type { ReactNode } from 'react'
import { Awaiting } from '../../parts/Trouble.tsx'
import type { Read } from '../server/useRead.ts'
import { ProblemNote } from './ProblemNote.tsx'

export function Shown<T>(props: {
  readonly read: Read<T>
  readonly what: string
  readonly children: (value: T) => ReactNode
}) {
  const { value, problem, waiting } = props.read
  return (
    <>
      <ProblemNote problem={problem} />
      {value !== null ? props.children(value) : waiting ? <Awaiting what={props.what} lines={5} /> : null}
    </>
  )
}
