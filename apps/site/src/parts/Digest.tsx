/** A digest or an address: its ends for the eye, the whole for the clipboard, or for the eye where there is none. */
import { useState } from 'react'
import { useParts } from '../language/Language.tsx'
import { printDigest } from '../print/digest.ts'

export function Digest({ of, name }: { readonly of: string; readonly name: string }) {
  const parts = useParts()
  const [shown, setShown] = useState<'ends' | 'copied' | 'whole'>('ends')
  const copy = async () => {
    const done = await copyText(of)
    setShown(done ? 'copied' : 'whole')
    if (done) setTimeout(() => setShown('ends'), 1600)
  }
  return (
    <button type="button" className="digest" onClick={copy} title={of}>
      <span className="unseen">{parts.copy(name)}</span>
      {shown === 'copied' ? parts.copied : shown === 'whole' ? of : printDigest(of)}
    </button>
  )
}

/** False where the browser refuses the clipboard, as it does to a page that came without encryption. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
