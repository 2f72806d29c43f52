import { behaviour } from './behaviour.ts'
import { realWorld } from './worlds.ts'

behaviour('the contracts on a real node', realWorld)
