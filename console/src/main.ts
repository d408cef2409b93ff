import './style.css';
import urql from '@urql/vue';
import { createApp } from 'vue';
import App from './App.vue';
import { router } from './router.ts';
import { http } from './session/http.ts';
import { applyPreferences } from './ui/preferences.ts';
import { i18n } from './words/say.ts';

await applyPreferences(window.location.search);
createApp(App).use(i18n).use(urql, http).use(router).mount('#app');
