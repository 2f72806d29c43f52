/** The verifier as one file from somebody's disk: the page's own check, in four languages, asking the programme whose address is typed. */
import { createRoot } from 'react-dom/client'
import { VerifierPage } from './VerifierPage.tsx'

const place = document.querySelector('#page')
const worker = document.querySelector('#worker')?.textContent
if (place === null || worker === undefined || worker === null) throw new Error('This file is not whole.')
const address = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }))
// From a disk a browser starts no thread that is a module.
createRoot(place).render(<VerifierPage openWorker={() => new Worker(address)} />)
