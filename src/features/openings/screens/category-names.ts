import { presentLanguage } from '../../../device/language.ts'
import { categories, findCategory } from '../../../programmes/categories.ts'
import { categoryWords } from '../../../programmes/category-words.ts'
import { categoryNames } from '../device/browse.ts'

// People look for 毛笔字 and mean 书法: the list is searched by everything a category is called.
categoryNames.value = new Map(
  categories.map(({ key, name }) => [key, [name.zh, ...categoryWords(key)].join(' ')]),
)

/** What a category is called in the present language; undefined for a key that is none. */
export function categoryName(key: string | undefined): string | undefined {
  const name = key === undefined ? undefined : findCategory(key)?.name
  return presentLanguage() === 'en' ? name?.en : name?.zh
}
