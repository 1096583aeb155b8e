import * as v from 'valibot'

/** What programmes and categories are made of. Texts for people come as Chinese (the product) and English. */
export const keySchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))
export const textSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120))
export const namesSchema = v.strictObject({ zh: textSchema, en: textSchema })
export const kindSchema = v.picklist(['class', 'volunteer', 'event', 'tour', 'job'])
export const roleSchema = v.picklist(['taker', 'giver'])
