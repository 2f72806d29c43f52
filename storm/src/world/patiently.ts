/** The storm's own look at a world that it is breaking: what fails is tried again for some seconds. */

export async function patiently<T>(work: () => Promise<T>, patienceMs = 15_000): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((done) => setTimeout(done, 30))
    }
  }
}
