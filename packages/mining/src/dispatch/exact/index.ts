/** The dispatch by a general solver (HiGHS compiled to WebAssembly). */
export { type ExactOptions, loaded, openSolver, solveExactly, written } from './solveExactly.ts'
