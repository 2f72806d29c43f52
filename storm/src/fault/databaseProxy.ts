/**
 * Stands between every process and PostgreSQL, and on demand cuts connections: at once, or after swallowing what the server says, so
 * that a commit has happened and nobody was told.
 */
import { connect, createServer, type Socket } from 'node:net'

export type DatabaseProxy = {
  /** The database's address, through here. */
  readonly url: string
  /** Cuts about this share of the connections; how many it was. */
  cut(share: number): number
  /** The same, but first lets the server hear what is under way and its answer vanish. */
  swallow(share: number, ms: number): number
  close(): Promise<void>
}

type Pair = { readonly near: Socket; readonly far: Socket; deaf: boolean }

export async function openDatabaseProxy(target: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(target)
  const pairs = new Set<Pair>()
  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) })
    const pair: Pair = { near, far, deaf: false }
    pairs.add(pair)
    near.setNoDelay(true)
    far.setNoDelay(true)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    near.on('data', (data) => far.write(data))
    far.on('data', (data) => {
      if (!pair.deaf) near.write(data)
    })
    for (const socket of [near, far]) {
      socket.on('error', end)
      socket.on('close', end)
      socket.on('end', end)
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  const url = new URL(target)
  url.port = String(address.port)

  const some = (share: number) => {
    const all = [...pairs]
    return all.slice(0, Math.ceil(all.length * share))
  }
  return {
    url: url.href,
    cut(share) {
      const chosen = some(share)
      for (const { near, far } of chosen) {
        near.destroy()
        far.destroy()
      }
      return chosen.length
    },
    swallow(share, ms) {
      const chosen = some(share)
      for (const pair of chosen) {
        pair.deaf = true
        setTimeout(() => {
          pair.near.destroy()
          pair.far.destroy()
        }, ms)
      }
      return chosen.length
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        for (const { near, far } of pairs) {
          near.destroy()
          far.destroy()
        }
      }),
  }
}
