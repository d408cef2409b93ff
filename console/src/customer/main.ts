import './customer.css';
import { createApp } from 'vue';
import CustomerApp from './CustomerApp.vue';

document.documentElement.dataset['theme'] = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
createApp(CustomerApp).mount('#app');
