/** An element the page is known to have. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`no ${id}`)
  return found
}

/** A new element with words or other elements in it. Words are never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  element.append(...content)
  return element
}

/** What a person chose, kept in the browser; nothing of a draft is. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`ketluan.${key}`)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`ketluan.${key}`, value)
  } catch {
    // Private windows may refuse.
  }
}
