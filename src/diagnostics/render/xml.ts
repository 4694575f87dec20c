/** An attribute that is `undefined` is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** What XML 1.0 has no place for, written out or as a reference: control characters, lone surrogates, U+FFFE, U+FFFF. */
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Character data; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(illegal, '\ufffd').replace(/[&<>\r]/g, (char) => references[char] ?? char)
}

/** The inside of an attribute; white space other than blanks would be read as blanks, so it is written as references. */
export function xmlAttribute(text: string): string {
  return text.replace(illegal, '\ufffd').replace(/[&<>"'\t\n\r]/g, (char) => references[char] ?? char)
}

/** An element; children are elements, each on its own lines, or a text. */
export function xmlElement(name: string, attributes: Attributes, children: readonly string[] | string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join('')
  if (children.length === 0) return `<${name}${written}/>`
  if (typeof children === 'string') return `<${name}${written}>${xmlText(children)}</${name}>`
  return `<${name}${written}>\n${children.join('\n')}\n</${name}>`
}
