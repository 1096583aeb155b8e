/** Every browser and Node has it, though the language's own library of types knows it not. */
declare class TextDecoder {
  constructor(label: 'gbk')
  decode(bytes: Uint8Array): string
}

/** A list of lines in the notation of `expand.ts`, or a table of such lists. */
export type Lists = readonly string[] | { readonly [name: string]: Lists }
/** The same as it travels to the phone: see `pack.ts`. */
export type Packed = string | { readonly [name: string]: Packed }

const first = { row: 0xb0, cell: 0xa1 }
const last = { row: 0xf7, cell: 0xfe }

/** What may stand in a list beside Chinese characters, and so names no row. */
const plain = ' =()|0123456789abcokT'
/** Letters that would need another before them in JSON. */
const unsafe = '"\\'
const printable = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at))
const rows = printable.filter(letter => !(plain + unsafe).includes(letter))
const cells = [...printable.filter(letter => !unsafe.includes(letter)), '\u00A1', '\u00A2']
const lastLatin = '\u00FF'

/** Each character of GB 2312, by the letters of its row and its place in it. */
export function lettersAndText(): Map<string, string> {
  const decoder = new TextDecoder('gbk')
  const pairs = new Map<string, string>()
  for (let row = first.row; row <= last.row; row++)
    for (let cell = first.cell; cell <= last.cell; cell++)
      pairs.set(
        `${rows[row - first.row]}${cells[cell - first.cell]}`,
        decoder.decode(Uint8Array.of(row, cell)),
      )
  return pairs
}

const pairs = lettersAndText()

/** Stands as it is: a plain sign, or a character that the table has not. */
const isItself = (letter: string) => plain.includes(letter) || letter > lastLatin

function textOf(packed: string): string {
  let text = ''
  for (let at = 0; at < packed.length; ) {
    const letter = packed.charAt(at)
    const length = isItself(letter) ? 1 : 2
    text += length === 1 ? letter : (pairs.get(packed.slice(at, at + 2)) ?? '')
    at += length
  }
  return text
}

function unpackList(packed: string): string[] {
  const groups = textOf(packed).split(' ')
  let before = ''
  const words = [...(groups.pop() ?? '').matchAll(/(\d)(\D+)/g)].map(([, same, rest = '']) => {
    before = before.slice(0, Number(same)) + rest
    return before
  })
  return [[...groups, ...words].join(' ')]
}

/** What a packed table holds. */
type Unpacked<Table> = Table extends string
  ? string[]
  : { readonly [Name in keyof Table]: Unpacked<Table[Name]> }

/** The lists again, each as one line; their order is that of the characters. */
export function unpack<Table extends Packed>(packed: Table): Unpacked<Table>
export function unpack(packed: Packed): Lists {
  if (typeof packed === 'string') return unpackList(packed)
  return Object.fromEntries(Object.entries(packed).map(([name, each]) => [name, unpack(each)]))
}
