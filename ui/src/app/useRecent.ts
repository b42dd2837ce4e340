import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** Places remembered; the present one is not offered. */
const MOST = 7;

/** Where this window has been, latest first. Kept only while the archive is open, and nowhere else: it says who was looked at. */
export function useRecent(): readonly string[] {
  const router = useRouter();
  const [visited, setVisited] = useState<readonly string[]>([]);
  useEffect(
    () =>
      router.subscribe('onResolved', ({ toLocation }) => {
        const path = toLocation.pathname;
        setVisited((now) => [path, ...now.filter((other) => other !== path)].slice(0, MOST));
      }),
    [router],
  );
  return visited;
}
