/** One message with a code. `text` is the whole of it, in words; the rest is for senders with templates of their own. */
export type CodeMessage = {
  /** Of the code, so that a message handed over twice is sent once. */
  readonly id: string
  /** 11 digits. */
  readonly phone: string
  readonly code: string
  /** How long the code is good for. */
  readonly minutes: number
  readonly text: string
}

/**
 * Takes a code to a phone. `send` answers whether the message was handed over and never throws; whether it arrives nobody
 * knows. Where there is no `send`, no messages go out from here: people call the site, and staff read them a code.
 */
export type SmsSender = { readonly send?: (message: CodeMessage) => Promise<boolean> }

/** No messages at all. */
export const deskSender: SmsSender = {}
