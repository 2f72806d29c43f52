/** The figures of a plan by key, and those that decide in their order. */
import type { Figure, Plan } from '../plan/types.ts'

export function decisiveOf(plan: Plan): readonly Figure[] {
  return plan.decisive.flatMap((key) => figureNamed(plan, key) ?? [])
}

export function figureNamed(plan: Plan, key: string): Figure | undefined {
  return plan.figures.find((figure) => figure.key.toLowerCase() === key.toLowerCase())
}

export function valueNamed(plan: Plan, key: string): number | null {
  return figureNamed(plan, key)?.value ?? null
}
