/** The address of what stands on the page, to be sent to somebody else. */
import { useState } from 'react'

export function CopyLink() {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      setSaid('Copied')
    } catch {
      setSaid('The address stands above, in the browser’s bar')
    }
  }
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void copy()}>
        Copy the link to this answer
      </button>
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  )
}
