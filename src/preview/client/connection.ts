import { texts } from '../texts.ts'
import { byId } from './elements.ts'
import { say } from './words.ts'

/** Listens to the server; the browser tries again by itself when the line is cut. */
export function connect(address: string, heard: Readonly<Record<string, (data: unknown) => void>>): void {
  const sign = byId('connection', HTMLElement)
  const tell = (on: boolean) => {
    sign.textContent = say(on ? texts.connected : texts.disconnected)
    sign.classList.toggle('lost', !on)
  }
  const start = () => {
    const source = new EventSource(address)
    source.addEventListener('open', () => tell(true))
    source.addEventListener('error', () => {
      tell(false)
      // After a refusal the browser gives up for good.
      if (source.readyState === EventSource.CLOSED) setTimeout(start, 1000)
    })
    for (const [name, act] of Object.entries(heard)) {
      source.addEventListener(name, (event) => act(JSON.parse((event as MessageEvent<string>).data)))
    }
    window.addEventListener('pagehide', () => source.close(), { once: true })
  }
  start()
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
