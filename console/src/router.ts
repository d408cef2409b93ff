import { createRouter, createWebHistory } from 'vue-router';
import { guard } from './session/guard.ts';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/desk' },
    { path: '/sign-in', name: 'sign-in', meta: { public: true }, component: () => import('./session/SignInPage.vue') },
    { path: '/wall', name: 'wall', meta: { needs: 'WALL_VIEW' }, component: () => import('./wall/WallPage.vue') },
    { path: '/forbidden', name: 'forbidden', component: () => import('./session/ForbiddenPage.vue') },
    { path: '/:path(.*)*', name: 'missing', meta: { public: true }, component: () => import('./session/MissingPage.vue') },
  ],
});

router.beforeEach(guard);
