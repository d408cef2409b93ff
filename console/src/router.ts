import { createRouter, createWebHistory } from 'vue-router';
import { guard } from './session/guard.ts';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/desk' },
    { path: '/sign-in', name: 'sign-in', meta: { public: true }, component: () => import('./session/SignInPage.vue') },
    { path: '/wall', name: 'wall', meta: { needs: 'WALL_VIEW' }, component: () => import('./wall/WallPage.vue') },
    {
      path: '/desk',
      component: () => import('./desk/DeskPage.vue'),
      children: [
        { path: '', redirect: '/desk/tickets' },
        {
          path: 'tickets',
          name: 'tickets',
          meta: { needs: 'TICKET_VIEW' },
          component: () => import('./tickets/TicketsPage.vue'),
          children: [{ path: ':ticketNo', name: 'ticket', component: () => import('./tickets/TicketDrawer.vue'), props: true }],
        },
        { path: 'dispatch', name: 'dispatch', meta: { needs: 'TICKET_VIEW' }, component: () => import('./dispatch/DispatchPage.vue') },
        { path: 'complaints', name: 'complaint-causes', meta: { needs: 'TICKET_VIEW' }, component: () => import('./complaints/ComplaintCausesPage.vue') },
        { path: 'triage', name: 'triage', meta: { needs: 'TICKET_INTAKE' }, component: () => import('./correspondence/TriagePage.vue') },
        { path: 'templates', name: 'templates', meta: { needs: 'TICKET_VIEW' }, component: () => import('./correspondence/TemplatesPage.vue') },
        { path: 'alarm-care', name: 'alarm-care', meta: { needs: 'WALL_VIEW' }, component: () => import('./alarms/AlarmCarePage.vue') },
        { path: 'incidents', name: 'incidents', meta: { needs: 'WALL_VIEW' }, component: () => import('./incidents/IncidentsPage.vue') },
        { path: 'incidents/:incidentNo', name: 'incident', meta: { needs: 'WALL_VIEW' }, component: () => import('./incidents/IncidentPage.vue'), props: true },
        { path: 'roster', name: 'roster', meta: { needs: 'TICKET_VIEW' }, component: () => import('./shifts/RosterPage.vue') },
        { path: 'handover', name: 'handover', meta: { needs: 'WALL_VIEW' }, component: () => import('./shifts/HandoverPage.vue') },
        { path: 'alarms', name: 'alarms', meta: { needs: 'WALL_VIEW' }, component: () => import('./alarms/AlarmsPage.vue') },
        { path: 'calendar', name: 'calendar', meta: { needs: 'STANDARD_VIEW' }, component: () => import('./standard/CalendarPage.vue') },
        { path: 'deviations', name: 'deviations', meta: { needs: 'TICKET_VIEW' }, component: () => import('./procedure/DeviationsPage.vue') },
        { path: 'work-orders', name: 'work-orders', meta: { needs: 'TICKET_VIEW' }, component: () => import('./teamwork/WorkOrdersPage.vue') },
        { path: 'duties', name: 'duties', meta: { needs: 'TICKET_VIEW' }, component: () => import('./duties/DutiesPage.vue') },
        { path: 'indicators', name: 'indicators', meta: { needs: 'STANDARD_VIEW' }, component: () => import('./indicators/IndicatorsPage.vue') },
        { path: 'agreements', name: 'agreements', meta: { needs: 'CUSTOMER_VIEW' }, component: () => import('./agreements/AgreementsPage.vue') },
        { path: 'drafts/:draftId', name: 'draft', meta: { needs: 'STANDARD_VIEW' }, component: () => import('./standard/DraftPage.vue'), props: true },
        {
          path: 'standard/:docId?',
          name: 'standard',
          meta: { needs: 'STANDARD_VIEW' },
          component: () => import('./standard/StandardPage.vue'),
          props: true,
        },
      ],
    },
    { path: '/forbidden', name: 'forbidden', component: () => import('./session/ForbiddenPage.vue') },
    { path: '/:path(.*)*', name: 'missing', meta: { public: true }, component: () => import('./session/MissingPage.vue') },
  ],
});

router.beforeEach(guard);
