/** What a senior may let a relative do: look at what they joined, enrol and cancel, order meals, see the service record. */
export const scopes = ['look', 'enrol', 'meals', 'record'] as const
export type Scope = (typeof scopes)[number]
