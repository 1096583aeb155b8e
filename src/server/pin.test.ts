import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPin, type Pepper, verifyPin } from './pin.ts'

const pepper: Pepper = { id: 'pepper-1', key: new Uint8Array(32).fill(7) }
const other: Pepper = { id: 'pepper-1', key: new Uint8Array(32).fill(8) }

describe('a PIN', () => {
  it('is kept as a text that names its cost and its pepper and holds neither the PIN nor the pepper', () => {
    const hash = hashPin('246810', pepper, randomBytes)
    expect(hash).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1,k=pepper-1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    )
    expect(hash).not.toContain('246810')
  })

  it('opens with the right digits only', async () => {
    const hash = hashPin('1357', pepper, randomBytes)
    expect(await verifyPin('1357', hash, [pepper])).toBe(true)
    expect(await verifyPin('1358', hash, [pepper])).toBe(false)
    expect(await verifyPin('', hash, [pepper])).toBe(false)
  })

  it('is worth nothing to someone who has the database but not the pepper', async () => {
    expect(await verifyPin('1357', hashPin('1357', pepper, randomBytes), [other])).toBe(false)
  })

  it('still opens after a new pepper was added beside the old one', async () => {
    const hash = hashPin('1357', pepper, randomBytes)
    expect(await verifyPin('1357', hash, [{ id: 'pepper-2', key: other.key }, pepper])).toBe(true)
  })

  it('never gives two people with one PIN the same text', () => {
    expect(hashPin('1357', pepper, randomBytes)).not.toBe(hashPin('1357', pepper, randomBytes))
  })

  it('says so when the store is broken instead of calling the PIN wrong', async () => {
    await expect(verifyPin('1357', 'plain', [pepper])).rejects.toThrow('unknown shape')
    await expect(verifyPin('1357', hashPin('1357', pepper, randomBytes), [])).rejects.toThrow('pepper-1')
  })
})
