/** The ground of a hold: its kind in the page's language where that is known, what the register adds to it as it is written there. */
import { useSpeech, useTexts } from '../language/Language.tsx'

export function Ground({ ground }: { readonly ground: string }) {
  const { grounds } = useTexts().vaults
  const { marks } = useSpeech()
  const end = ground.indexOf(': ')
  const kind = end < 0 ? ground : ground.slice(0, end)
  const known = Object.hasOwn(grounds, kind) ? grounds[kind] : undefined
  if (known === undefined) return <span lang="en">{ground}</span>
  if (end < 0) return known
  return (
    <>
      {known + marks.colon}
      <span lang="en">{ground.slice(end + 2)}</span>
    </>
  )
}
