import type { ReactNode } from 'react';
import { useRead } from './hooks';
import type { Facet, Permission } from './generated/types';

/** What the role of the person at the desk allows. The core refuses the rest anyway; this only spares buttons that lead nowhere. */
export function useAccess(): { may(permission: Permission): boolean; hides(facet: Facet): boolean; hidesSome: boolean; ownCards: boolean } {
  const access = useRead('session_get', {}).data?.access;
  return {
    may: (permission) => access?.may.includes(permission) ?? false,
    hides: (facet) => access?.hides.includes(facet) ?? false,
    hidesSome: (access?.hides.length ?? 0) > 0,
    ownCards: access?.ownCards ?? false,
  };
}

/** Shows its content to roles with the function. */
export function Allowed({ may: needed, children }: { may: Permission; children: ReactNode }) {
  const { may } = useAccess();
  return may(needed) ? children : null;
}
