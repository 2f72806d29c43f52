/** One case: who may be whom, how alike they are, both sides in full, what this officer may do, and everything that was done. */
import type { CaseFile } from '@specie/client'
import { Digest } from '../../parts/Digest.tsx'
import { useKey } from '../keys/keys.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { Shown } from '../parts/Shown.tsx'
import { When } from '../parts/When.tsx'
import { go, hashOf } from '../place.ts'
import { api } from '../server/api.ts'
import { useRead } from '../server/useRead.ts'
import { CaseActs } from './CaseActs.tsx'
import { CaseState, personWords } from './CaseList.tsx'
import { CaseMay } from './CaseMay.tsx'
import { FreezeWays } from './FreezeWays.tsx'
import { Reckoning } from './Reckoning.tsx'
import { Replay } from './Replay.tsx'
import { Score } from './Score.tsx'
import { Sides } from './Sides.tsx'

export function OneCase({ id }: { readonly id: string }) {
  const read = useRead(
    `case ${id}`,
    (signal) => api.readCase({ params: { case: id }, signal }),
    ['case'],
    (event) => event.event === 'case' && event.data.case === id,
  )
  useNeighbours(id)
  return (
    <>
      <PageHead title={`Case ${id}`} back={{ to: hashOf('cases'), words: 'Cases' }} />
      <Shown read={read} what="the case">
        {(file) => <Whole file={file} onChange={read.replace} />}
      </Shown>
    </>
  )
}

/** j and k lead through what is still undecided. */
function useNeighbours(id: string): void {
  const queue = useRead('case neighbours', (signal) => api.listCases({ query: { limit: 200 }, signal }), [
    'case',
  ])
  const cases = queue.value?.cases ?? []
  const at = cases.findIndex((one) => one.id === id)
  const next = at === -1 ? cases[0] : cases[at + 1]
  const before = at > 0 ? cases[at - 1] : undefined
  useKey('j', 'Next case', next === undefined ? null : () => go(hashOf('cases', next.id)))
  useKey('k', 'Case before', before === undefined ? null : () => go(hashOf('cases', before.id)))
}

function Whole(props: { readonly file: CaseFile; readonly onChange: (file: CaseFile) => void }) {
  const { file } = props
  const newest = file.matches.find(({ number }) => number === file.match)
  if (newest === undefined) return null
  const decided = file.acts.findLast(({ act, match }) => act === 'confirmed' && match < file.match)
  const before = file.matches.find(({ number }) => number === decided?.match) ?? null
  return (
    <article className="case" data-state={file.state}>
      <p className="case-claim">
        <bdi>{file.name ?? 'Somebody erased'}</bdi>
        <span className="quiet"> may be </span>
        <bdi>{file.listedName}</bdi>
      </p>
      <p className="order-line">
        <CaseState of={file} />{' '}
        <span className="quiet">
          {personWords(file)}
          {file.about.is === 'party' && (
            <>
              , of <a href={hashOf('parties', file.about.party)}>its party</a>
            </>
          )}
          {file.about.is === 'holder' && (
            <>
              {' '}
              <Digest of={file.about.account.address} name="the account" />
            </>
          )}
          ; entry {file.entry} of {file.list}, version{' '}
          <Digest of={newest.listVersion} name="the digest of the list version" />; found{' '}
          <When at={newest.at} />
        </span>
      </p>
      <div className="case-score">
        <Score of={file} wide />
      </div>
      <div className="order-halves">
        <section aria-labelledby="alike-title">
          <h2 id="alike-title">How alike</h2>
          <Reckoning match={newest} />
        </section>
        <section aria-labelledby="decide-title">
          <h2 id="decide-title">What to do</h2>
          <CaseMay key={`${file.id} ${file.state} ${file.match}`} file={file} onChange={props.onChange} />
          <FreezeWays file={file} />
        </section>
      </div>
      <section aria-labelledby="sides-title">
        <h2 id="sides-title">Side by side</h2>
        <Sides match={newest} before={before} />
      </section>
      <section aria-labelledby="acts-title">
        <h2 id="acts-title">What was done</h2>
        <CaseActs file={file} />
        <Replay id={file.id} />
      </section>
    </article>
  )
}
