import { texts } from '../texts.ts'
import { byId, remember, remembered } from './elements.ts'
import { say } from './words.ts'

const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]
/** A4 upright, in CSS pixels. */
const sheetWidth = 793.7

export interface Zoom {
  in(): void
  out(): void
  reset(): void
  fit(): void
  /** The sheets may have become wider or narrower. */
  sheetsChanged(): void
}

/**
 * How large the sheets are; by default as wide as there is room for the widest of them. The place in the middle of the desk
 * stays there. `widest`: in CSS pixels, 0 for no sheets.
 */
export function createZoom(widest: () => number): Zoom {
  const desk = byId('desk', HTMLElement)
  const level = byId('zoom-level', HTMLButtonElement)
  const fitButton = byId('fit', HTMLButtonElement)
  let zoom = Number(remembered('zoom') ?? 0)
  let shown = 1

  const fitting = () => {
    const style = getComputedStyle(desk)
    const room = desk.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
    return Math.min(1.6, Math.max(0.3, Math.floor((room / (widest() || sheetWidth)) * 100) / 100))
  }
  const apply = () => {
    // While the reading view is on there is no room to measure.
    if (desk.clientWidth === 0) return
    const next = zoom > 0 ? zoom : fitting()
    const middle = desk.scrollTop + desk.clientHeight / 2
    desk.style.setProperty('--zoom', String(next))
    if (next !== shown) desk.scrollTop = (middle * next) / shown - desk.clientHeight / 2
    shown = next
    const percent = Math.round(next * 100)
    level.textContent = `${percent}%`
    level.setAttribute('aria-label', say(texts.zoomLevel, { percent }))
    fitButton.setAttribute('aria-pressed', String(zoom === 0))
  }
  const set = (value: number) => {
    zoom = value
    remember('zoom', String(value))
    apply()
  }
  const actions: Zoom = {
    in: () => set(steps.find((step) => step > shown + 0.005) ?? 3),
    out: () => set(steps.findLast((step) => step < shown - 0.005) ?? 0.5),
    reset: () => set(1),
    fit: () => set(0),
    sheetsChanged: apply,
  }
  byId('zoom-in', HTMLButtonElement).addEventListener('click', actions.in)
  byId('zoom-out', HTMLButtonElement).addEventListener('click', actions.out)
  level.addEventListener('click', actions.reset)
  fitButton.addEventListener('click', actions.fit)
  new ResizeObserver(apply).observe(desk)
  return actions
}
