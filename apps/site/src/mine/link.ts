/** A plan as a link and as a command: an example by name or a file's text, and what was changed in it. */

export type Draft = {
  /** Name of an example, or null for a file of the visitor's own. */
  readonly example: string | null
  readonly text: string
  readonly fileName: string
  readonly files: Readonly<Record<string, string>>
  readonly changes: Readonly<Record<string, number>>
}

export function overrides({ changes }: Draft): readonly string[] {
  return Object.entries(changes).map(([path, value]) => `${path}=${value}`)
}

/** `#station-gas&mine.mw=60`. A visitor's own file is not put into an address: it is saved. */
export function fragmentOf(draft: Draft): string {
  if (draft.example === null) return ''
  return `#${[draft.example, ...overrides(draft)].map(encodeURIComponent).join('&')}`
}

/** What a fragment names; null where it names nothing that is known. Values that are no numbers are left out. */
export function readFragment(
  fragment: string,
  known: readonly string[],
): { readonly example: string; readonly changes: Readonly<Record<string, number>> } | null {
  const [example, ...rest] = fragment.replace(/^#/, '').split('&').map(decoded)
  if (example === undefined || !known.includes(example)) return null
  const changes: Record<string, number> = {}
  for (const part of rest) {
    const [path, value] = part.split('=')
    const number = Number(value)
    if (path !== undefined && /^[a-zA-Z0-9.]+$/.test(path) && value !== '' && Number.isFinite(number))
      changes[path] = number
  }
  return { example, changes }
}

/** The same plan on the command line. */
export function commandOf(draft: Draft): string {
  const file = draft.example === null ? draft.fileName : `packages/mining/examples/${draft.example}.yaml`
  return [
    `npx specie mine plan ${file}`,
    ...overrides(draft).map((one) => `--set ${one}`),
    '--out report',
  ].join(' ')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
