import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const API = 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [vue(), tailwindcss()],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  // The customers' pages are an entry of their own: they carry nothing of the desk.
  build: { target: 'es2024', sourcemap: false, assetsInlineLimit: 0, rolldownOptions: { input: { main: 'index.html', customer: 'customer.html' } } },
  server: {
    proxy: {
      '/graphql': { target: API, ws: true },
      '/health': { target: API },
      '/public': { target: API },
    },
  },
});
