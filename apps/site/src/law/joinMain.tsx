/** Starts the page that answers: may I take part, from here? */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Join } from './Join.tsx'

const place = document.querySelector('#page')
if (place === null) throw new Error('join.html has no element with the id "page".')
createRoot(place).render(
  <StrictMode>
    <Join />
  </StrictMode>,
)
