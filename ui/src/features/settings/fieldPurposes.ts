import type { DataField, FieldPurposeLine, PurposeId } from '@/api';

/** A copy of the lines with one cell turned over. */
export function turned(lines: readonly FieldPurposeLine[], field: DataField, purpose: PurposeId): FieldPurposeLine[] {
  const turn = (line: FieldPurposeLine) => (line.purposes.includes(purpose) ? line.purposes.filter((id) => id !== purpose) : [...line.purposes, purpose]);
  return lines.map((line) => (line.field === field ? { ...line, purposes: turn(line) } : line));
}

/** Whether two tables say the same, whatever the order in a cell. */
export function isSame(a: readonly FieldPurposeLine[], b: readonly FieldPurposeLine[]): boolean {
  return a.every((line, index) => [...line.purposes].sort().join() === [...(b[index]?.purposes ?? [])].sort().join());
}
