import type { Server } from 'node:http'

export interface OpenedPort {
  readonly port: number
  /** The one asked for was in use. */
  readonly moved: boolean
}

/** So many ports after the wanted one are tried. */
export const portsTried = 50

/** Opens the wanted port of the loopback address, or the next one that is free; throws the last refusal. 0: any. */
export async function openPort(server: Server, wanted: number): Promise<OpenedPort> {
  for (let port = wanted; ; port += 1) {
    try {
      await listenOn(server, port)
      const address = server.address()
      const opened = typeof address === 'object' && address ? address.port : port
      return { port: opened, moved: wanted !== 0 && opened !== wanted }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const busy = code === 'EADDRINUSE' || code === 'EACCES'
      if (!busy || port >= Math.min(wanted + portsTried, 65_535)) throw error
    }
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refused = (error: Error) => reject(error)
    server.once('error', refused)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', refused)
      resolve()
    })
  })
}
