/** A pattern that finds exactly these words. */
export const exactly = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
