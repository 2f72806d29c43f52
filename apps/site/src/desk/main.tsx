/** Starts the desk. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Desk } from './Desk.tsx'

const place = document.querySelector('#page')
if (place === null) throw new Error('desk.html has no element with the id "page".')
createRoot(place).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
)
