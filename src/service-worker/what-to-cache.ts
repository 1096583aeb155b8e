/** The page that answers every address of the app: the screens are chosen by the script inside it. */
export const pageFile = '/index.html'

/**
 * Addresses that are never answered from the cache. What the server says is kept by the app itself, in its
 * database, where it knows how old each thing is.
 */
export const leftToTheNetwork = [/^\/api\//, /^\/healthz/]
