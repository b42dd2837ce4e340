import { useCallback } from 'react';
import { asCommandError, call, useSay } from '@/api';

/** Asks for an archive folder with the native dialog and chooses it. */
export function useOpenArchive(onOpened?: () => void): () => void {
  const say = useSay();
  return useCallback(() => {
    const open = async () => {
      const { file } = await call('archive_open_pick', {});
      if (file === null) return;
      await call('archive_choose', { token: file.token });
      onOpened?.();
    };
    open().catch((error: unknown) => say(asCommandError(error)));
  }, [say, onOpened]);
}
