import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { call, queryClient } from '@/api';
import { Crash, NotFound } from './Fallbacks';
import { features, sections } from './featureRoutes';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Crash });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const session = await queryClient.fetchQuery({ queryKey: ['session_get', {}], queryFn: () => call('session_get', {}) });
    const start = features.some((route) => route.path === '/start') && session.empty;
    throw redirect({ to: start ? '/start' : (sections[0]?.path ?? '/help'), replace: true });
  },
});

const tree = root.addChildren([
  home,
  ...features.map((feature) => createRoute({ getParentRoute: () => root, path: feature.path, component: feature.page, errorComponent: Crash })),
]);

export function makeRouter() {
  return createRouter({ routeTree: tree, history: createHashHistory(), scrollRestoration: true, defaultNotFoundComponent: NotFound });
}
