/** The dispatch by a general solver (HiGHS compiled to WebAssembly). */
export { type ExactOptions, solveExactly } from './solveExactly.ts'
