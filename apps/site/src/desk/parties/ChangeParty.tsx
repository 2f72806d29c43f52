/** A further version of a party's papers; also the taking up of a request to join. */
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { blankParty } from './form.ts'
import { contentOf } from './OneParty.tsx'
import { PapersForm } from './PapersForm.tsx'

export function ChangeParty({ id }: { readonly id: string }) {
  const read = useRead(`party ${id}`, (signal) => api.readPartyFile({ params: { party: id }, signal }))
  return (
    <Shown read={read} what="the party">
      {(party) => (
        <>
          <PageHead
            title={`Change ${party.name ?? 'the party'}`}
            back={{ to: hashOf('parties', id), words: party.name ?? 'The party' }}
            lead={
              party.state === 'requested'
                ? 'It asked to join. Draft it from its papers; then another officer admits it.'
                : 'Whatever screening looks at waits for another officer; documents, contact and notes do not.'
            }
          />
          <PapersForm
            begin={contentOf(party.content) ?? blankParty()}
            button="Draft this version"
            asksWhy
            send={(content, why, key) =>
              api.changeParty({ params: { party: id }, body: { seen: party.version, content, why }, key })
            }
            onDone={() => go(hashOf('parties', id))}
          />
        </>
      )}
    </Shown>
  )
}
