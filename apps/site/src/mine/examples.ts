/** The plans that come with the planner, as the files they are. */
import plannedUnit from '../../../../packages/mining/examples/planned-unit.yaml?raw'
import stationGas from '../../../../packages/mining/examples/station-gas.yaml?raw'
import stationTariff from '../../../../packages/mining/examples/station-tariff.yaml?raw'
import windBelt from '../../../../packages/mining/examples/wind-belt.yaml?raw'

export const examples = [
  { id: 'station-gas', name: 'Two units, against gas', text: stationGas },
  { id: 'station-tariff', name: 'Two units, against a tariff', text: stationTariff },
  { id: 'planned-unit', name: 'A unit to be built', text: plannedUnit },
  { id: 'wind-belt', name: 'In a wind belt', text: windBelt },
] as const
