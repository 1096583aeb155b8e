import { say, type Values } from './say.ts'

/** A command that was not carried out, for a reason its caller can mend: the message is a sentence of texts. */
export class Refused extends Error {
  constructor(key: string, values: Values = {}) {
    super(say(key, values))
    this.name = 'Refused'
  }
}
