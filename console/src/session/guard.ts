import type { NavigationGuardWithThis, RouteLocationRaw } from 'vue-router';
import type { Permission } from '../generated/graphql.ts';
import { may, refreshViewer, viewer } from './viewer.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** Whether the page may be seen without a session. */
    public?: boolean;
    /** The permission that the page needs. */
    needs?: Permission;
  }
}

const RETRY_AFTER_MS = 3_000;

/** Asks until the server answers: a wall that starts before its server must not end on an error page. */
async function knownViewer(): Promise<void> {
  while (viewer.value === undefined) {
    await refreshViewer();
    if (viewer.value === undefined) await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
  }
}

/** Lets nobody without a session past, and remembers where they were going; shows who lacks a permission a page that says so. */
export const guard: NavigationGuardWithThis<undefined> = async (to): Promise<RouteLocationRaw | true> => {
  if (to.meta.public === true) return true;
  await knownViewer();
  if (viewer.value === null) return { name: 'sign-in', query: { return: to.fullPath } };
  if (to.meta.needs !== undefined && !may(to.meta.needs)) return { name: 'forbidden' };
  return true;
};
