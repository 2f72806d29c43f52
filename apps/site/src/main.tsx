/** Starts the page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Page } from './Page.tsx'

const place = document.querySelector('#page')
if (place === null) throw new Error('index.html has no element with the id "page".')
createRoot(place).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
