import { customPinyin, pinyin } from 'pinyin-pro'

// Words the dictionary cuts wrongly in the titles met here (快 + 乐舞).
customPinyin({ 快乐: 'kuài lè' })

/**
 * The pinyin initials of a text, lower case: 书法入门 → sfrm. Letters and digits stay, everything else goes.
 * Words are read as words (银行 yh, 重庆 cq). The table behind it is large: server only.
 */
export function pinyinInitials(text: string): string {
  return pinyin(text.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** How a name sounds, as people type it: 张伟 → zhangwei, zhang, wei. */
export function soundsOf(name: string): string[] {
  const syllables = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', surname: 'head' })
    .map(each => each.toLowerCase().replace(/[^a-z]/g, ''))
    .filter(each => each !== '')
  return [syllables.join(''), ...syllables.filter(each => each.length > 2)]
}
