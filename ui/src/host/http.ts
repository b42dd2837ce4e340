import type { Host } from './types';

/** The host of the devserver: the same commands over loopback HTTP. */
export function httpHost(): Host {
  return {
    window: 'web',
    async call(name, payload) {
      const response = await fetch(`/rpc/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(payload),
      });
      const body: unknown = await response.json();
      if (!response.ok) throw body;
      return body;
    },
  };
}
