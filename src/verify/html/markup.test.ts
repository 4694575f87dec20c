import { describe, expect, test } from 'vitest'
import { type HtmlElement, isElement, parseHtml } from './markup.ts'

/** The tree in a line: `p(text b(more))`. */
const shown = (element: HtmlElement): string =>
  element.children.map((node) => (isElement(node) ? `${node.name}(${shown(node)})` : node)).join('')
const read = (text: string) => shown(parseHtml(text))

describe('a page is read as a browser reads it', () => {
  test.each([
    ['comments are no text', 'a<!-- <p>x</p> -- > -->b', 'ab'],
    ['a comment without end takes the rest', 'a<!-- b <p>c</p>', 'a'],
    ['declarations are no text', '<!doctype html><?xml a?>b', 'b'],
    ['a declaration without end takes the rest', 'a<!doctype b', 'a'],
    ['a bare sign is a sign', 'a < b <3 <', 'a < b <3 <'],
    ['a tag that never ends takes the rest', 'a<p class="b', 'a'],
    ['an end that never ends as well', 'a</p', 'a'],
    ['what was not opened is not closed', 'a</b>c<p>d</p></p>e', 'acp(d)e'],
    ['what is not closed ends with its parent', '<div><p>a<b>c</div>d', 'div(p(ab(c)))d'],
    ['elements without children', 'a<br>b<img src=x>c<p/>d', 'abr()bimg()cp()d'],
    ['names are small', '<P>a</p>', 'p(a)'],
    ['styles are text as it is written', '<style>p > a { b: "&amp;" }</STYLE >c', 'style(p > a { b: "&amp;" })c'],
    ['a title has signs by name', '<title>A &amp; B</title>', 'title(A & B)'],
    ['a style without end takes the rest', '<style>a <p>b</p>', 'style(a <p>b</p>)'],
    ['a style ends with its own tag', '<style>a</script>b</style>c', 'style(a</script>b)c'],
  ])('%s', (_, text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test.each([
    ['&lt;&gt;&amp;&quot;&apos;&NBSP;', '<>&"\'\u00a0'],
    ['&#272;&#x110;&#X1f600;', 'ĐĐ😀'],
    ['&nosuch; & &;', '&nosuch; & &;'],
    ['&#0;&#x110000;&#9999999;', '\ufffd\ufffd\ufffd'],
  ])('signs by name or number: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('attributes in every kind of quotes, or none; the last one of a name counts', () => {
    const [element] = parseHtml(`<p a="x &gt; y" B='"' c=d e f="1" f="2">`).children
    expect(element).toMatchObject({ attributes: { a: 'x > y', b: '"', c: 'd', e: '', f: '2' } })
  })

  test('a page nested without end is refused', () => {
    expect(() => parseHtml('<div>'.repeat(300))).toThrow()
    expect(() => parseHtml('<div></div>'.repeat(300))).not.toThrow()
  })
})
