import react from '@vitejs/plugin-react';
import { fileURLToPath, URL } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** React Aria carries its words in 34 languages; the window speaks two. */
function twoLanguages(): Plugin {
  const other = /[\\/]react-(?:aria|stately)[\\/]dist[\\/].*[\\/](?!it-IT|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return { name: 'two-languages', load: { filter: { id: other }, handler: () => 'export default {};' } };
}

export default defineConfig({
  plugins: [react(), twoLanguages()],
  base: './',
  resolve: {
    alias: {
      '@locales': here('../src-tauri/crates/i18n/locales'),
      '@': here('./src'),
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    fs: { allow: [here('.'), here('../src-tauri/crates/i18n/locales')] },
    proxy: { '/rpc': 'http://127.0.0.1:7878' },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The page policy allows no data: fonts and no inline script or style.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    target: ['es2022', 'chrome123', 'safari17.5'],
    chunkSizeWarningLimit: 1200,
    // All styles in one place, in the order in which the program names them: the base first, whatever chunk a screen is in.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'styles', test: /\.css$/ }] } } },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    restoreMocks: true,
    testTimeout: 20000,
  },
});
