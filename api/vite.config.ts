import { defineConfig } from 'vite';

/**
 * Builds the server. Packages stay outside it; decorators are lowered as tsconfig.json says. Its few files lie beside each
 * other, so that each stands as deep below the checkout as the sources' `main.ts`.
 */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    emptyOutDir: true,
    target: 'esnext',
    sourcemap: true,
    minify: false,
    rolldownOptions: { output: { chunkFileNames: '[name].js' } },
  },
});
