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

const children = new Set<ChildProcess>()
