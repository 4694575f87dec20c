import { texts } from '../texts.ts'
import { remember, remembered } from './elements.ts'
import { say } from './words.ts'

const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]
const names = { auto: texts.themeAuto, light: texts.themeLight, dark: texts.themeDark } as const

/** The surroundings as the system has them, or light or dark by choice; the paper stays white. */
export function createTheme(): void {
  const button = document.getElementById('theme')
  const show = (theme: Theme) => {
    document.documentElement.dataset.theme = theme
    button?.setAttribute('aria-label', say(names[theme]))
    button?.setAttribute('title', say(names[theme]))
  }
  const chosen = (): Theme => themes.find((theme) => theme === remembered('theme')) ?? 'auto'
  show(chosen())
  button?.addEventListener('click', () => {
    const next = themes[(themes.indexOf(chosen()) + 1) % themes.length] ?? 'auto'
    remember('theme', next)
    show(next)
  })
  window.addEventListener('storage', () => show(chosen()))
}
