/** An answer as a mark and a word: five shapes, so that nobody needs the colour. */
import { type Answer, answerWords } from '@specie/screening/policy'

export function Mark({ answer, size = 16 }: { readonly answer: Answer; readonly size?: number }) {
  return (
    <svg className={`mark ${answer}`} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {shapes[answer]}
    </svg>
  )
}

export function MarkedWord({ answer }: { readonly answer: Answer }) {
  return (
    <span className={`marked ${answer}`}>
      <Mark answer={answer} /> {answerWords[answer]}
    </span>
  )
}

/** Open, open through a door, half open, shut, and a ring that nothing stands in. */
const shapes = {
  allowed: <circle cx="8" cy="8" r="7" className="full" />,
  licensed: (
    <>
      <circle cx="8" cy="8" r="6.25" className="ring" />
      <circle cx="8" cy="8" r="3.25" className="full" />
    </>
  ),
  restricted: (
    <>
      <circle cx="8" cy="8" r="6.25" className="ring" />
      <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" className="full" />
    </>
  ),
  banned: (
    <>
      <circle cx="8" cy="8" r="7" className="full" />
      <path d="M4 8h8" className="bar" />
    </>
  ),
  unknown: <circle cx="8" cy="8" r="6.25" className="ring dashed" />,
} satisfies Record<Answer, React.ReactNode>
