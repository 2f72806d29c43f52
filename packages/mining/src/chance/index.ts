export { type Stream, stream } from './stream.ts'
