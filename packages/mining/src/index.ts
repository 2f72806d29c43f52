/** What the planner decides with, by its rooms: each is imported by its own name (`@specie/mining/network`, `/dispatch`, `/finance`, …). */
export * from './chance/index.ts'
