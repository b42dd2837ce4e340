import type { FileToken } from '@/api';

/** Mail files that were dropped on another screen and are still to be read. */
let waiting: FileToken[] = [];

export function leaveMail(files: FileToken[]): void {
  waiting = files;
}

export function takeMail(): FileToken[] {
  const files = waiting;
  waiting = [];
  return files;
}
