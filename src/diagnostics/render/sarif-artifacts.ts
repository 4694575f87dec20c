import type { Artifact, ArtifactLocation, Run } from 'sarif'

/** The files of a run, each listed once, in the order in which they were first spoken of. */
export interface ArtifactTable {
  locate(path: string): ArtifactLocation
  list(): Artifact[]
  /** The root that relative addresses count from; it is named, and nowhere said where it lies. */
  bases(): Run['originalUriBaseIds']
}

const root = '%SRCROOT%'

export function artifactTable(addressOf: (path: string) => string): ArtifactTable {
  const known = new Map<string, number>()
  const addressed = (uri: string): ArtifactLocation => (/^[a-z]+:/.test(uri) ? { uri } : { uri, uriBaseId: root })
  return {
    locate(path) {
      const uri = addressOf(path)
      const index = known.get(uri) ?? known.size
      known.set(uri, index)
      return { ...addressed(uri), index }
    },
    list: () => [...known.keys()].map((uri) => ({ location: addressed(uri), sourceLanguage: languageOf(uri) })),
    bases: () => ({ [root]: { description: { text: 'The root of the checked sources.' } } }),
  }
}

function languageOf(uri: string): string {
  if (/\.ya?ml$/i.test(uri)) return 'yaml'
  return /\.(?:md|markdown)$/i.test(uri) ? 'markdown' : 'plaintext'
}
