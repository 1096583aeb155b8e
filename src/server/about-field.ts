import type { Keys } from './keys.ts'
import { openField, sealField } from './sealed-field.ts'

type Sealing = Pick<Keys, 'fields'>
type Opening = Pick<Keys, 'fields' | 'file'>

const emergency = (person: string, column: string) => ({ table: 'person_about', column, row: person })
const sensitive = (person: string, item: string) => ({
  ...{ table: 'person_sensitive', column: 'value', row: `${person} ${item}` },
})

export const sealEmergency = (
  keys: Sealing,
  person: string,
  column: 'name' | 'phone',
  text: string,
): string => sealField(keys, emergency(person, `emergency_${column}`), text)
export const openEmergency = (
  keys: Opening,
  person: string,
  column: 'name' | 'phone',
  sealed: string,
): string => openField(keys, emergency(person, `emergency_${column}`), sealed)

export const sealSensitive = (keys: Sealing, person: string, item: string, text: string): string =>
  sealField(keys, sensitive(person, item), text)
export const openSensitive = (keys: Opening, person: string, item: string, sealed: string): string =>
  openField(keys, sensitive(person, item), sealed)
