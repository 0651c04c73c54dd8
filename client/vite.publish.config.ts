import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The explorer as one classic script: a page opened from disk may not load modules.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/published',
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'main.tsx',
      output: {
        format: 'iife',
        codeSplitting: false,
        entryFileNames: 'explorer.js',
        assetFileNames: 'explorer[extname]',
      },
    },
  },
});
