import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '@/api';
import { Providers } from './Providers';
import { Stage } from './Stage';

/** The whole window. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Providers>
        <Stage />
      </Providers>
    </QueryClientProvider>
  );
}
