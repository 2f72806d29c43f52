/** A row of choices of which one holds: radio buttons by meaning, a strip of words by look. */
export function Choice<T extends string>(props: {
  readonly name: string
  readonly legend: string
  readonly choices: readonly (readonly [T, string])[]
  readonly chosen: T
  readonly onChoose: (choice: T) => void
}) {
  return (
    <fieldset className="choice">
      <legend className="unseen">{props.legend}</legend>
      {props.choices.map(([choice, words]) => (
        <label key={choice}>
          <input
            type="radio"
            name={props.name}
            checked={choice === props.chosen}
            onChange={() => props.onChoose(choice)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
