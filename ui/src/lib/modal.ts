/** Whether something is open that keeps the keyboard to itself. A notice that passes is an `alertdialog` too, and does not. */
export function hasModal(): boolean {
  return document.querySelector('[role="dialog"], .modal [role="alertdialog"]') !== null;
}
