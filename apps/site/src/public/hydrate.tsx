/** Starts a page that came rendered: its language and its component are fetched, and what is on screen comes alive as it is. */
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { answersOf, readGiven } from './given.ts'
import { languages } from './languages.ts'
import { PublicPage } from './PublicPage.tsx'
import { pages } from './pages.ts'

const place = document.querySelector('#page')
const given = document.querySelector('#given')?.textContent
if (place === null || given === undefined || given === null)
  throw new Error('This page came without its beginning.')
const { visit, found, at, answers } = readGiven(given)
const [{ language }, content] = await Promise.all([
  languages[visit.locale](),
  found ? pages[visit.page].load() : null,
])
// In slices, so that a slow phone can be scrolled and tapped meanwhile.
startTransition(() => {
  hydrateRoot(
    place,
    <PublicPage
      visit={visit}
      language={language}
      answers={answersOf({ answers, at })}
      Content={content?.default ?? null}
    />,
  )
})
