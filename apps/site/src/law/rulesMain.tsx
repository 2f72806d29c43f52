/** Starts the page that answers: which rule applies where, and since when? */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LawPage } from './LawPage.tsx'

const place = document.querySelector('#page')
if (place === null) throw new Error('rules.html has no element with the id "page".')
createRoot(place).render(
  <StrictMode>
    <LawPage />
  </StrictMode>,
)
