/** A new party, drafted from its papers. */
import { useState } from 'react'
import { PageHead } from '../parts/PageHead.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { blankParty } from './form.ts'
import { PapersForm } from './PapersForm.tsx'

export function NewParty() {
  const [begin] = useState(blankParty)
  return (
    <>
      <PageHead
        title="Draft a party"
        back={{ to: hashOf('parties'), words: 'Parties' }}
        lead="From its papers. It takes part once it is screened and another officer has admitted it. What you type is kept in this page alone until you draft it."
      />
      <PapersForm
        begin={begin}
        button="Draft the party"
        asksWhy={false}
        send={(content, _, key) => api.draftParty({ body: { content }, key })}
        onDone={(party) => go(hashOf('parties', party.id))}
      />
    </>
  )
}
