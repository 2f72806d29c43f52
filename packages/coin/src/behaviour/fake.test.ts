import { behaviour } from './behaviour.ts'
import { fakeWorld } from './worlds.ts'

behaviour('the fake', () => fakeWorld())
