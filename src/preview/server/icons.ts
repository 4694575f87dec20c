const paths = {
  back: 'M10 3 5 8l5 5',
  minus: 'M3 8h10',
  plus: 'M3 8h10M8 3v10',
  fit: 'M2 3v10M14 3v10M5 8h6M7 6 5 8l2 2M9 6l2 2-2 2',
  theme: 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12',
  keys: 'M2 4.5h12v7H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.5h6',
  down: 'M8 2v8M5 7l3 3 3-3M3 13h10',
} as const

/** A drawing of 16 units in the colour of the text around it. */
export function icon(name: keyof typeof paths): string {
  return `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="${paths[name]}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

/** The page's sign in a row of tabs: a sheet with the star of the letterhead. */
export const tabIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M3 1h10v14H3z" fill="#fff" stroke="#a3121b"/><path d="M8 3.2l.7 1.5 1.6.2-1.2 1.1.3 1.6L8 6.8l-1.4.8.3-1.6-1.2-1.1 1.6-.2z" fill="#a3121b"/><path d="M5 9.5h6M5 11.5h6" stroke="#888"/></svg>`
