import { defineConfig } from 'vite';

/** Builds the server into one file. Packages stay outside it; decorators are lowered as tsconfig.json says. */
export default defineConfig({
  root: import.meta.dirname,
  build: { ssr: 'src/main.ts', outDir: 'dist', emptyOutDir: true, target: 'esnext', sourcemap: true, minify: false },
});
