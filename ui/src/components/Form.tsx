import { useEffect, useRef } from 'react';
import { Form as AriaForm, type FormProps as AriaFormProps } from 'react-aria-components';
import { watchForError } from '@/lib/firstError';
import { watchTyping } from '@/lib/unsaved';

export interface FormProps extends AriaFormProps {
  /** False where nothing that is typed can be lost, such as a search. */
  watched?: boolean;
  /** What the archive keeps of it (`useKept`): a lock loses nothing, and it may be unsaved from the start. */
  kept?: { isChanged: boolean };
}

const PART_OF_DATE = /^(\d|Backspace|Delete|Arrow(Up|Down))$/;

/**
 * A form. What is typed in it is not left without a word until it was sent, and the first thing that is wrong takes the
 * focus, whether the form finds it or the core.
 */
export function Form({ watched = true, kept, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const isKept = kept !== undefined;
  const isChanged = useRef(false);
  useEffect(() => {
    isChanged.current = kept?.isChanged === true;
  });
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    const state = { typed: false, sent: false };
    let stop = () => {};
    const type = () => {
      state.typed = true;
      state.sent = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.role === 'spinbutton' && PART_OF_DATE.test(event.key)) type();
    };
    const reopen = () => {
      state.sent = false;
    };
    const onSubmit = () => {
      state.sent = true;
      stop();
      stop = watchForError(element, reopen);
    };
    element.addEventListener('input', type);
    element.addEventListener('keydown', onKey);
    element.addEventListener('submit', onSubmit);
    const away = watched
      ? watchTyping({ isUnsaved: () => (isKept ? isChanged.current : state.typed) && !state.sent, isKept, element: () => element, refused: reopen })
      : () => {};
    return () => {
      away();
      stop();
      element.removeEventListener('input', type);
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('submit', onSubmit);
    };
  }, [watched, isKept]);
  return <AriaForm {...rest} ref={form} />;
}
