/** A machine of the catalogue by name, or a refusal that names all there are. */
import type { Machine } from '@specie/mining/mine'
import { refuse } from '../../terminal/failure.ts'

export async function catalogueMachine(name: string): Promise<Machine> {
  const { machineNamed, machines } = await import('@specie/mining/mine')
  try {
    return machineNamed(name)
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    return refuse(`The catalogue has no machine ${JSON.stringify(name)}.`, {
      code: 'MACHINE_UNKNOWN',
      remedy: `It has ${machines.map((machine) => machine.name).join(', ')}.`,
    })
  }
}
