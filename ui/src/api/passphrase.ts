import { useEffect, useState } from 'react';
import { call } from './client';
import type { PassphraseStrength } from './generated/types';

const WAIT_MS = 150;

/** How strong the candidate is; asked without the cache, which must not hold a passphrase. */
export function usePassphraseStrength(passphrase: string): PassphraseStrength | null {
  const [strength, setStrength] = useState<PassphraseStrength | null>(null);
  useEffect(() => {
    if (passphrase === '') {
      setStrength(null);
      return;
    }
    let current = true;
    const timer = window.setTimeout(() => {
      call('passphrase_check', { passphrase }).then(
        (answer) => current && setStrength(answer),
        () => current && setStrength(null),
      );
    }, WAIT_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [passphrase]);
  return strength;
}
