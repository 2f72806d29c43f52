/** Every key that does something now, behind `?`. */
import { useEffect, useRef, useState } from 'react'
import { pressed, useKey, useKeyUses } from './keys.ts'

export function KeyList() {
  const [open, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const uses = useKeyUses()
  useKey('?', 'This list', () => setOpen(true))
  useEffect(() => {
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  const unique = uses.filter((one, index) => uses.findLastIndex(({ keys }) => keys === one.keys) === index)
  return (
    <>
      <button type="button" className="key-hint" onClick={() => setOpen(true)}>
        Keys <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="key-list" aria-labelledby="keys-title" onClose={() => setOpen(false)}>
        <h2 id="keys-title">Keys</h2>
        <dl>
          {unique.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>Open the row</dd>
          </div>
        </dl>
        <button type="button" className="plain-button" onClick={() => setOpen(false)}>
          Close
        </button>
      </dialog>
    </>
  )
}
