/** Starts the planner. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Planner } from './Planner.tsx'

const place = document.querySelector('#page')
if (place === null) throw new Error('mine.html has no element with the id "page".')
createRoot(place).render(
  <StrictMode>
    <Planner />
  </StrictMode>,
)
