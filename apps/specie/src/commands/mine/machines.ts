/** `specie mine machines`: the catalogue, with where each figure comes from. */
import { Command } from 'commander'
import { act, type CommonOptions } from '../../terminal/act.ts'
import { facts, type Report, table } from '../../terminal/report.ts'
import { catalogueMachine } from './catalogueMachine.ts'

export function machines(): Command {
  const command = new Command('machines')
    .argument('[name]', 'one of them, with the sources of its figures')
    .description('machines that a site file may name, with hash rate, power and price')
  return act<[string | undefined], CommonOptions>(command, async (name): Promise<Report> => {
    const { joulesPerTerahash, machines: catalogue } = await import('@specie/mining/mine')
    if (name !== undefined) {
      const machine = await catalogueMachine(name)
      const { terahashes, watts, usd, cooling, year, maker, source, priceSource } = machine
      return {
        data: { ...machine, joulesPerTerahash: joulesPerTerahash(machine) },
        lines: facts({
          machine: `${maker} ${machine.name}, ${year}, ${cooling}`,
          'hash rate': `${terahashes} TH/s`,
          power: `${watts} W, ${joulesPerTerahash(machine).toFixed(1)} J/TH`,
          price: `${usd} USD, ${(usd / terahashes).toFixed(2)} USD for a TH/s`,
          'figures by': source,
          'price by': priceSource,
        }),
      }
    }
    return {
      data: {
        machines: catalogue.map((machine) => ({ ...machine, joulesPerTerahash: joulesPerTerahash(machine) })),
      },
      lines: [
        ...table(
          ['machine', 'maker', 'year', 'cooling', 'TH/s', 'W', 'J/TH', 'USD', 'USD a TH/s'],
          catalogue.map((machine) => [
            machine.name,
            machine.maker,
            String(machine.year),
            machine.cooling,
            String(machine.terahashes),
            String(machine.watts),
            joulesPerTerahash(machine).toFixed(1),
            String(machine.usd),
            (machine.usd / machine.terahashes).toFixed(2),
          ]),
        ),
        '',
        'Sources of one: specie mine machines NAME. In a site file a machine of your own has terahashes, watts and usd in place of a name.',
      ],
    }
  })
}
