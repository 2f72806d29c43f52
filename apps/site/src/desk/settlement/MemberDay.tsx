/** One day of a member as files: for people, for a spreadsheet, and for a bank’s machines. */
import { useState } from 'react'
import { TextField } from '../parts/Field.tsx'
import type { Settlement } from './SettlementPage.tsx'

export function MemberDay(props: { readonly member: Settlement['mine'][number]; readonly now: string }) {
  const { member, now } = props
  const today = now.slice(0, 10)
  const [typed, setTyped] = useState(today)
  const day = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : today
  return (
    <>
      <h3 className="of-day">Statement of a day</h3>
      <div className="desk-form">
        <TextField
          label="Day"
          type="date"
          value={typed}
          onChange={setTyped}
          hint="Of final blocks, by UTC."
        />
      </div>
      <p className="quiet">
        {forms.map(([as, words], place) => (
          <span key={as}>
            {place > 0 && ', '}
            <a
              href={`/api/v1/desk/settlement/days/${day}?member=${member.address}&as=${as}`}
              download={`${day}-${as}.${extensionOf(as)}`}
            >
              {words}
            </a>
          </span>
        ))}
      </p>
    </>
  )
}

const forms = [
  ['csv', 'CSV'],
  ['pdf', 'PDF'],
  ['camt.053', 'camt.053'],
  ['camt.054', 'camt.054'],
  ['semt.002', 'semt.002'],
  ['sese.025', 'sese.025'],
  ['MT600', 'MT600'],
  ['MT608', 'MT608'],
] as const

function extensionOf(form: string): string {
  if (form === 'csv' || form === 'pdf') return form
  return form.startsWith('MT') ? 'txt' : 'xml'
}
