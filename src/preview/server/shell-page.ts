import type { Bilingual, Language } from '../../diagnostics/define.ts'
import { texts } from '../texts.ts'
import { icon } from './icons.ts'
import { escapeHtml } from './markup.ts'

export interface ShellOptions {
  readonly language: Language
  readonly draft: string
  /** Whether a click can lead to an editor. */
  readonly editor: boolean
  /** Whether there is a list to go back to. */
  readonly list: boolean
}

/** The preview's own page around a paper. It holds no word of any draft: those come later, as data. */
export function shellPage({ language, draft, editor, list }: ShellOptions): string {
  const say = (text: Bilingual) => escapeHtml(text[language])
  const button = (id: string, label: Bilingual, face: string, more = '') =>
    `<button type="button" id="${id}" aria-label="${say(label)}" title="${say(label)}"${more}>${face}</button>`
  return `${head(language, say(texts.appName), `data-draft="${escapeHtml(draft)}" data-editor="${editor}"`)}
<body class="preview">
<a class="skip" href="#pages">${say(texts.skipToPages)}</a>
<a class="skip" href="#findings">${say(texts.skipToFindings)}</a>
<header class="bar">
<div class="who">
${list ? `<a class="back" href="/" aria-label="${say(texts.allDrafts)}" title="${say(texts.allDrafts)}">${icon('back')}</a>` : ''}
<div class="names"><h1 id="title">${say(texts.appName)}</h1><p id="path"></p></div>
</div>
<div class="tools">
<div class="group" role="group" aria-label="${say(texts.view)}">
<button type="button" id="view-pages" aria-pressed="true">${say(texts.pagesView)}</button>
<button type="button" id="view-reading" aria-pressed="false">${say(texts.readingView)}</button>
</div>
<div class="group zoom" role="group" aria-label="${say(texts.zoomGroup)}">
${button('zoom-out', texts.zoomOut, icon('minus'))}
<button type="button" id="zoom-level" class="level">100%</button>
${button('zoom-in', texts.zoomIn, icon('plus'))}
${button('fit', texts.fitWidth, icon('fit'), ' aria-pressed="true"')}
</div>
<div class="group" role="group" aria-label="${say(texts.theme)}">
${button('theme', texts.themeAuto, icon('theme'))}
${button('keys-open', texts.keys, icon('keys'), ' aria-haspopup="dialog"')}
</div>
<div class="group downloads" role="group" aria-label="${say(texts.downloads)}">
${['docx', 'pdf'].map((format) => `<a class="button" id="download-${format}" href="/d/${escapeHtml(draft)}/${format}" download>${icon('down')}<span>${format.toUpperCase()}</span></a>`).join('\n')}
</div>
</div>
</header>
<div class="notices">
<p class="notice secret" id="secret" role="note" hidden></p>
<div class="notice stale" id="stale" role="alert" hidden></div>
</div>
<div class="panes">
<nav class="pane outline" id="outline" aria-labelledby="outline-title">
<h2 id="outline-title">${say(texts.outline)}</h2>
<ol id="outline-list"></ol>
</nav>
<main id="pages" tabindex="-1" aria-label="${say(texts.pages)}">
<div class="desk" id="desk"><div class="sheets" id="sheets"></div></div>
<div class="reading" id="reading" hidden></div>
<section class="place" id="place" aria-label="${say(texts.source)}" hidden></section>
</main>
<aside class="pane findings" id="findings" tabindex="-1" aria-labelledby="findings-title">
<div class="findings-head">
<h2 id="findings-title">${say(texts.findings)}</h2>
<div class="filters" id="filters" role="group" aria-label="${say(texts.filter)}"></div>
</div>
<ol id="findings-list"></ol>
<div id="not-evaluated"></div>
</aside>
</div>
<footer class="foot">
<p id="connection" class="connection">${say(texts.connected)}</p>
<p id="summary"></p>
<p id="page-of"></p>
</footer>
<p class="unseen" id="live" role="status" aria-live="polite"></p>
<dialog id="keys" aria-labelledby="keys-title"></dialog>
</body>
</html>
`
}

/** The list of a folder's drafts; its entries come as data too. */
export function listPage(language: Language): string {
  const say = (text: Bilingual) => escapeHtml(text[language])
  return `${head(language, say(texts.appName), 'data-list="true"')}
<body class="list">
<main id="pages">
<h1>${say(texts.drafts)}</h1>
<p class="intro">${say(texts.draftsIntro)}</p>
<ul id="drafts" class="drafts"></ul>
<p id="connection" class="connection">${say(texts.connected)}</p>
</main>
</body>
</html>
`
}

export function wordsPage(language: Language, text: Bilingual): string {
  const words = escapeHtml(text[language])
  return `${head(language, words, '')}
<body class="list"><main><h1>${words}</h1><p><a href="/">${escapeHtml(texts.allDrafts[language])}</a></p></main></body>
</html>
`
}

function head(language: Language, title: string, attributes: string): string {
  return `<!doctype html>
<html lang="${language}" ${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/preview.css">
<script type="module" src="/assets/preview.js"></script>
</head>`
}
