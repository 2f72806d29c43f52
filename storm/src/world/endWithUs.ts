/** Whatever the storm starts ends with it, however it ends (but by a kill -9 of itself: then pipes and parents tell the children). */
import type { ChildProcess } from 'node:child_process'

export function endWithUs(child: ChildProcess): ChildProcess {
  if (children.size === 0)
    process.once('exit', () => {
      for (const one of children) one.kill('SIGKILL')
    })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

/** At once. One that was begun while a storm ended belongs to nobody, and would keep us alive. */
export function endAll(): void {
  for (const one of children) one.kill('SIGKILL')
}

const children = new Set<ChildProcess>()
