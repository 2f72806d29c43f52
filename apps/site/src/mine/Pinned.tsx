/** Plans put side by side: the figures that decide, and what differs in the inputs. */
import type { Plan } from '@specie/mining/plan'
import { Scroll } from '../parts/Scroll.tsx'
import { figureNamed, printFigure } from './figure.ts'

export type Pin = { readonly id: number; readonly said: string; readonly plan: Plan }

export function Pinned({
  pins,
  onRemove,
}: {
  readonly pins: readonly Pin[]
  readonly onRemove: (id: number) => void
}) {
  if (pins.length === 0) return null
  const keys = [...new Set(pins.flatMap(({ plan }) => plan.decisive))]
  return (
    <section aria-labelledby="side-by-side">
      <h2 id="side-by-side">Side by side</h2>
      <Scroll name="Plans side by side">
        <table>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              {pins.map(({ id, said, plan }) => (
                <th key={id} scope="col">
                  {plan.name}
                  <br />
                  <span className="quiet">{said}</span>
                  <br />
                  <button type="button" onClick={() => onRemove(id)}>
                    Remove
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">
                  {pins.map(({ plan }) => figureNamed(plan, key)?.label).find((label) => label !== undefined)}
                </th>
                {pins.map(({ id, plan }) => {
                  const figure = figureNamed(plan, key)
                  const printed = figure === null ? { value: '—', unit: '' } : printFigure(figure)
                  return (
                    <td key={id}>
                      {printed.value} <span className="unit">{printed.unit}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
