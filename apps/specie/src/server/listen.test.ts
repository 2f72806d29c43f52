import assert from 'node:assert/strict'
import { get } from 'node:http'
import { connect, type Socket } from 'node:net'
import { test } from 'node:test'
import { networkOf } from './admission.ts'
import { listen, PortBusy } from './listen.ts'

const fetch200 = () => new Response('fine')

test('a busy port is refused with what to do about it', async () => {
  const first = await listen({ fetch: fetch200, port: 0, host: '127.0.0.1' })
  await assert.rejects(listen({ fetch: fetch200, port: first.port, host: '127.0.0.1' }), (error) => {
    assert.ok(error instanceof PortBusy)
    assert.match(
      error.message,
      new RegExp(`Port ${first.port} is taken.*\\n.*PORT=${first.port + 1} npm start`),
    )
    return true
  })
  await first.close()
})

test('closing lets a running answer finish, and cuts what never ends', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const server = await listen({
    fetch: async (request) => {
      if (request.url.endsWith('/never')) await new Promise(() => {})
      await held
      return new Response('late')
    },
    port: 0,
    host: '127.0.0.1',
    closeWithinMs: 300,
  })
  const slow = fetch(`${server.address}/slow`).then((answer) => answer.text())
  const never = fetch(`${server.address}/never`).then(
    () => 'answered',
    () => 'cut',
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  const begun = performance.now()
  const closed = server.close()
  setTimeout(release, 50)
  assert.equal(await slow, 'late')
  assert.equal(await never, 'cut')
  await closed
  assert.ok(performance.now() - begun < 2_000)
})

test('a client that sends its request drop by drop holds up nobody', async () => {
  const server = await listen({ fetch: fetch200, port: 0, host: '127.0.0.1' })
  const sockets = Array.from({ length: 20 }, () => connect(server.port, '127.0.0.1'))
  for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
  const begun = performance.now()
  assert.equal(await (await fetch(server.address)).text(), 'fine')
  assert.ok(performance.now() - begun < 1_000)
  for (const socket of sockets) socket.destroy()
  await server.close()
})

test('what is no HTTP is answered with a problem and the end of the connection', async () => {
  const server = await listen({ fetch: fetch200, port: 0, host: '127.0.0.1' })
  const text = await new Promise<string>((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    let all = ''
    socket.on('data', (chunk) => {
      all += chunk
    })
    socket.on('close', () => resolve(all))
    socket.write('HELLO\r\n\r\n')
  })
  assert.match(text, /^HTTP\/1\.1 400 /)
  assert.match(text, /application\/problem\+json/)
  assert.match(text, /"code":"BAD_REQUEST"/)
  await server.close()
})

test('half-open connections of one address, far beyond its share, keep nobody out and lose their places', async (t) => {
  const server = await listen({
    fetch: fetch200,
    port: 0,
    host: '0.0.0.0',
    admission: { connections: 200, connectionsPerAddress: 20 },
  })
  t.after(() => server.close())
  const sockets = await Promise.all(Array.from({ length: 300 }, () => halfOpen(server.port)))
  const begun = performance.now()
  assert.equal(await asked(server.port, '127.0.0.2'), 'fine')
  assert.equal(await asked(server.port, '127.0.0.1'), 'fine')
  assert.ok(performance.now() - begun < 2_000)
  const left = () => sockets.filter((socket) => !socket.destroyed && !socket.readableEnded).length
  await until(() => left() <= 20)
  // None of them ever closes its own end; after the bound for headers every place is free again.
  await until(() => left() === 0, 16_000)
  assert.equal(await asked(server.port, '127.0.0.1'), 'fine')
  for (const socket of sockets) socket.destroy()
})

test('who is being answered keeps its place, and the newcomer of the same address gives way', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const server = await listen({
    fetch: async () => {
      await held
      return new Response('late')
    },
    port: 0,
    host: '0.0.0.0',
    admission: { connections: 10, connectionsPerAddress: 1 },
  })
  const first = asked(server.port, '127.0.0.1')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await assert.rejects(asked(server.port, '127.0.0.1'), /socket hang up|ECONNRESET/)
  const other = asked(server.port, '127.0.0.2')
  setTimeout(release, 100)
  assert.deepEqual(await Promise.all([first, other]), ['late', 'late'])
  await server.close()
})

test('an IPv6 client is known by its network, an IPv4 client by its address, however written', () => {
  assert.equal(networkOf('::ffff:10.1.2.3'), '10.1.2.3')
  assert.equal(networkOf('10.1.2.3'), '10.1.2.3')
  assert.equal(networkOf('2001:db8:0:7::1'), networkOf('2001:db8::7:ab:cd:ef:1'))
  assert.notEqual(networkOf('2001:db8:0:7::1'), networkOf('2001:db8:0:8::1'))
  assert.equal(networkOf('::1'), '0000:0000:0000:0000::/64')
})

/** A connection that began a request and never closes its own end. */
function halfOpen(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => {})
    socket.once('close', () => resolve(socket))
    socket.once('connect', () => {
      socket.write('GET / HT')
      resolve(socket)
    })
    socket.resume()
  })
}

function asked(port: number, localAddress: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', localAddress, agent: false }, (answer) => {
      let all = ''
      answer.on('data', (chunk) => {
        all += chunk
      })
      answer.on('end', () => resolve(all))
    }).on('error', reject)
  })
}

async function until(holds: () => boolean, withinMs = 3_000): Promise<void> {
  const end = performance.now() + withinMs
  while (!holds()) {
    assert.ok(performance.now() < end, 'It did not come in time.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
