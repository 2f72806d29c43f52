/** Takes the signature file that came back. */
import { useId, useState } from 'react'
import { readAnswer } from './answerText.ts'

export function AnswerFile(props: {
  readonly digest: string
  readonly signer: string
  readonly disabled: boolean
  readonly onAnswer: (answer: { signature: `0x${string}`; signer: `0x${string}` }) => void
}) {
  const [wrong, setWrong] = useState<string | null>(null)
  const id = useId()
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const answer = readAnswer(await file.text(), props)
    setWrong(answer.ok ? null : answer.refusal)
    if (answer.ok) props.onAnswer(answer.value)
  }
  return (
    <>
      <label htmlFor={id}>Bring back the file it writes</label>{' '}
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        disabled={props.disabled}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {wrong !== null && (
        <p className="hint wrong" role="alert">
          {wrong}
        </p>
      )}
    </>
  )
}
