import { startDraftPage } from './draft-page.ts'
import { startListPage } from './list-page.ts'
import { createTheme } from './theme.ts'

createTheme()
const { draft, editor, list } = document.documentElement.dataset
if (draft) startDraftPage(draft, editor === 'true')
else if (list) startListPage()
