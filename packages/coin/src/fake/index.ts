/** The port's one fake: for tests of what stands on the port. `behaviour.ts` holds it to what the real chain does. */
export { createFakeChain, type FakeChain, type FakeOptions } from './fakeChain.ts'
