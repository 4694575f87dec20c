/**
 * XML text for the parts that ketluan writes itself (styles, settings, properties). Elements come out in the order they
 * are given: the schema's order is the caller's concern.
 */

/** An attribute that is `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element; children are elements or {@link text}. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${text(String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** Character data or an attribute's value. */
export function text(value: string): string {
  return legal(value).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** A part of the package: declaration and root. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** A switch of WordprocessingML: `<w:b/>` or `<w:b w:val="0"/>`. */
export function onOff(name: string, on: boolean): string {
  return on ? element(name) : element(name, { 'w:val': '0' })
}

// Everything XML 1.0 has no place for; one such character and Word calls the whole file corrupt.
const illegal =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text without characters that XML 1.0 cannot hold (control characters, lone surrogates). */
export function legal(value: string): string {
  return value.replace(illegal, '')
}
