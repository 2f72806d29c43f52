/** The signature file that came back from a machine without a network (docs/formats.md): read, and refused where it answers something else. */
import { type Outcome, ok, refused } from '@specie/units'

type Hex = `0x${string}`

/** The reason in words, to be shown as it is. */
export function readAnswer(
  text: string,
  asked: { readonly digest: string; readonly signer: string },
): Outcome<{ readonly signature: Hex; readonly signer: Hex }, string> {
  const value = parsed(text)
  if (value === null || value.file !== 'specie signature 1')
    return refused('This is no signature file. It is the file that `specie sign` writes.')
  const { digest, signer, signature } = value
  if (digest !== asked.digest) return refused('This file signs something else than what is asked here.')
  if (!isHex(signer) || signer.toLowerCase() !== asked.signer.toLowerCase())
    return refused('This file was signed by somebody else than the one who is asked here.')
  if (!isHex(signature)) return refused('The file has no signature in it.')
  return ok({ signature, signer })
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  if (text.length > longest) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

function isHex(value: unknown): value is Hex {
  return typeof value === 'string' && /^0x[0-9a-fA-F]+$/.test(value)
}

const longest = 100_000
