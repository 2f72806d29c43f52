export { openSolver, type Solved, type Solver, type SolverOptions } from './openSolver.ts'
