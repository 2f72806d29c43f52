/** A digest or an address: its ends for the eye, the whole for the clipboard. */
import { useState } from 'react'
import { printDigest } from '../print/digest.ts'

export function Digest({ of, name }: { readonly of: string; readonly name: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    setCopied(await copyText(of))
    setTimeout(() => setCopied(false), 1600)
  }
  return (
    <button type="button" className="digest" onClick={copy} title={of} aria-label={`Copy ${name}: ${of}`}>
      {copied ? 'copied' : printDigest(of)}
    </button>
  )
}

/** False where the browser refuses the clipboard: the whole digest still stands in the title. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
