import type { Act } from '../contract.ts'

export type ActOfKind<K extends Act['kind']> = Extract<Act, { kind: K }>
