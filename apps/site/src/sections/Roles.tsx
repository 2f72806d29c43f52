/** Who holds which role now, and what each can do alone. */
import type { Party, Programme } from '../api/programme.ts'
import { useSpeech, useTexts } from '../language/Language.tsx'
import type { Live } from '../live/useLive.ts'
import { Digest } from '../parts/Digest.tsx'
import { Section } from '../parts/Section.tsx'
import { Awaiting, Trouble } from '../parts/Trouble.tsx'

export function Roles({ programme }: { readonly programme: Live<Programme> }) {
  const { value, failure } = programme
  const { parties, frame } = useTexts()
  const words = parties.roles
  return (
    <Section id="roles" title={words.title} lead={words.lead}>
      {value === null && failure === null && <Awaiting what={frame.whats.rules} />}
      {value === null && failure !== null && <Trouble failure={failure} what={frame.whats.rules} />}
      {value !== null && (
        <div className="parties">
          {roles.map((role) => (
            <Role key={role} title={words[role].title} does={words[role].does} parties={value[role] ?? []} />
          ))}
        </div>
      )}
    </Section>
  )
}

function Role(props: { readonly title: string; readonly does: string; readonly parties: readonly Party[] }) {
  const words = useTexts().parties.roles
  const { marks, region } = useSpeech()
  return (
    <div>
      <h3>{props.title}</h3>
      <p className="quiet">{props.does}</p>
      {props.parties.length === 0 && <p>{words.nobody}</p>}
      <ul>
        {props.parties.map((party) => (
          <li key={party.address}>
            <span>
              {called(party.name, words.seatNames, marks.comma)}{' '}
              <span className="quiet">{region(party.jurisdiction)}</span>
            </span>
            <Digest of={party.address} name={words.addressOf(party.name)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `Anna Solheim, holders’ seat`: the seat by the language's word for it, where it has one. */
function called(name: string, seats: Readonly<Record<string, string>>, comma: string): string {
  const [, who, seat] = /^(.*), ([^,]*)$/.exec(name) ?? []
  const own = seat !== undefined && Object.hasOwn(seats, seat) ? seats[seat] : undefined
  return who === undefined || own === undefined ? name : who + comma + own
}

const roles = ['sponsors', 'custodians', 'auditors', 'guardians', 'officers', 'members', 'seats'] as const
