import type { DocumentId } from '@/api';

/** The last confirmed papers that the core still holds, by their code: until the archive closes they can be saved again. */
const held = new Map<string, DocumentId>();

export const holdPaper = (code: string, document: DocumentId) => void held.set(code, document);
export const heldPaper = (code: string): DocumentId | null => held.get(code) ?? null;
export const dropPaper = (code: string) => void held.delete(code);
