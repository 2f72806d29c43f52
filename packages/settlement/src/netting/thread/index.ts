export { type Engine, EngineBusy, openEngine } from './openEngine.ts'
