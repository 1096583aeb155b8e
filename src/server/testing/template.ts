/** The migrated, empty database that every test file copies. */
export const templateName = 'yinling_template'

/** The same connection string for another database of the server. */
export function onDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]+(?=\?|$)/, `/${name}`)
}
