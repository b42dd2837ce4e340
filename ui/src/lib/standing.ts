/** Words that stand inside a sentence, standing alone in a list. */
export const standing = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
