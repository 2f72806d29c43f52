/** The fields of a person or an organisation, wherever one stands in the papers. */
import { identifierKinds, nameTypes, type Somebody } from '@specie/screening/party'
import { SelectField, TextField } from '../parts/Field.tsx'
import { codesOf, type Names, noName, type Organisation, type Person } from './form.ts'
import { ListOf } from './ListOf.tsx'
import { identifierWords, nameWords } from './words.ts'

export function SomebodyFields<Who extends Somebody>(props: {
  readonly who: Who
  readonly onChange: (who: Who) => void
}) {
  const { who, onChange } = props
  return (
    <>
      <ListOf
        legend="Names"
        one="a name"
        items={who.names}
        fresh={() =>
          who.is === 'person'
            ? { ...noName, type: 'alias' as const, family: '' }
            : { ...noName, type: 'short' as const, full: '' }
        }
        onChange={(names) => onChange({ ...who, names })}
      >
        {(name, change) => <NameFields name={name} person={who.is === 'person'} onChange={change} />}
      </ListOf>
      {who.is === 'person' ? (
        <PersonFields who={who} onChange={(changed) => onChange({ ...who, ...changed })} />
      ) : (
        <OrganisationFields who={who} onChange={(changed) => onChange({ ...who, ...changed })} />
      )}
      <ListOf
        legend="Numbers"
        one="a number"
        items={who.identifiers}
        fresh={() => ({
          kind: who.is === 'person' ? ('passport' as const) : ('registration' as const),
          number: '',
          country: null,
          authority: null,
        })}
        onChange={(identifiers) => onChange({ ...who, identifiers })}
      >
        {(one, change) => (
          <div className="side-by-side">
            <SelectField
              label="Kind"
              value={one.kind}
              onChange={(value) =>
                change({ ...one, kind: identifierKinds.find((kind) => kind === value) ?? 'other' })
              }
              choices={identifierKinds.map((kind) => [kind, identifierWords[kind]])}
            />
            <TextField label="Number" value={one.number} onChange={(number) => change({ ...one, number })} />
            <TextField
              label="Country"
              optional
              value={one.country ?? ''}
              onChange={(country) => change({ ...one, country: country.toUpperCase() })}
            />
            {who.is === 'organisation' && (
              <TextField
                label="Register"
                optional
                value={one.authority ?? ''}
                onChange={(authority) => change({ ...one, authority: authority.toUpperCase() })}
                hint="GLEIF’s code, such as RA000548"
              />
            )}
          </div>
        )}
      </ListOf>
      <ListOf
        legend="Addresses"
        one="an address"
        items={who.addresses}
        fresh={() => ({
          type: who.is === 'person' ? ('home' as const) : ('geographic' as const),
          street: '',
          buildingNumber: '',
          buildingName: null,
          lines: [],
          postcode: '',
          town: '',
          region: null,
          country: '',
        })}
        onChange={(addresses) => onChange({ ...who, addresses })}
      >
        {(one, change) => (
          <div className="side-by-side">
            <TextField
              label="Street"
              value={one.street ?? ''}
              onChange={(street) => change({ ...one, street })}
            />
            <TextField
              label="Building"
              value={one.buildingNumber ?? ''}
              onChange={(buildingNumber) => change({ ...one, buildingNumber })}
            />
            <TextField
              label="Postcode"
              optional
              value={one.postcode ?? ''}
              onChange={(postcode) => change({ ...one, postcode })}
            />
            <TextField label="Town" value={one.town} onChange={(town) => change({ ...one, town })} />
            <TextField
              label="Country of the address"
              value={one.country}
              onChange={(country) => change({ ...one, country: country.toUpperCase() })}
              hint="Two letters, such as CH"
            />
          </div>
        )}
      </ListOf>
    </>
  )
}

function NameFields(props: {
  readonly name: Names
  readonly person: boolean
  readonly onChange: (name: Names) => void
}) {
  const { name, onChange } = props
  return (
    <div className="side-by-side">
      <SelectField
        label="Kind of name"
        value={name.type}
        onChange={(value) => onChange({ ...name, type: nameTypes.find((one) => one === value) ?? 'other' })}
        choices={nameTypes.map((one) => [one, nameWords[one]])}
      />
      {props.person && name.full === null ? (
        <>
          <TextField
            label="Family name"
            value={name.family ?? ''}
            onChange={(family) => onChange({ ...name, family })}
          />
          <TextField
            label="Given names"
            optional
            value={name.given ?? ''}
            onChange={(given) => onChange({ ...name, given })}
          />
        </>
      ) : (
        <TextField label="Name" value={name.full ?? ''} onChange={(full) => onChange({ ...name, full })} />
      )}
    </div>
  )
}

function PersonFields({
  who,
  onChange,
}: {
  readonly who: Person
  readonly onChange: (who: Partial<Person>) => void
}) {
  const place = who.birthplace
  return (
    <div className="side-by-side">
      <TextField
        label="Born"
        value={who.born ?? ''}
        onChange={(born) => onChange({ born })}
        hint="1961-04-12, or as far as it is known: 1961-04, 1961"
      />
      <TextField
        label="Country of birth"
        optional
        value={place?.country ?? ''}
        onChange={(country) =>
          onChange({
            birthplace: country === '' ? null : { town: place?.town ?? null, country: country.toUpperCase() },
          })
        }
      />
      {place !== null && (
        <TextField
          label="Town of birth"
          optional
          value={place.town ?? ''}
          onChange={(town) => onChange({ birthplace: { ...place, town } })}
        />
      )}
      <TextField
        label="Nationalities"
        optional
        value={who.nationalities.join(', ')}
        onChange={(text) => onChange({ nationalities: codesOf(text) })}
        hint="Two letters each: CH, DE"
      />
      <TextField
        label="Lives in"
        optional
        value={who.residence ?? ''}
        onChange={(residence) => onChange({ residence: residence.toUpperCase() })}
      />
      <SelectField
        label="Gender"
        none="not said"
        value={who.gender ?? ''}
        onChange={(value) => onChange({ gender: value === 'male' || value === 'female' ? value : null })}
        choices={[
          ['female', 'female'],
          ['male', 'male'],
        ]}
      />
    </div>
  )
}

function OrganisationFields(props: {
  readonly who: Organisation
  readonly onChange: (who: Partial<Organisation>) => void
}) {
  const { who, onChange } = props
  return (
    <div className="side-by-side">
      <TextField
        label="Registered in"
        value={who.registeredIn}
        onChange={(registeredIn) => onChange({ registeredIn: registeredIn.toUpperCase() })}
        hint="Two letters, such as CH"
      />
      <TextField
        label="Founded"
        optional
        value={who.founded ?? ''}
        onChange={(founded) => onChange({ founded })}
      />
    </div>
  )
}
