import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import { CurrentViewerDocument, SignInDocument, SignOutDocument } from '../generated/graphql.ts';
import type { Permission, UserErrorPartsFragment, ViewerPartsFragment } from '../generated/graphql.ts';
import { ask, tell } from './http.ts';
import type { Failure } from './http.ts';

/** Who is signed in; undefined until the server has been asked. The session itself is an HTTP-only cookie that no script can read. */
export const viewer: ShallowRef<ViewerPartsFragment | null | undefined> = shallowRef(undefined);

/** Why the last attempt to learn who is signed in failed; null when it did not. */
export const sessionFailure: ShallowRef<Failure | null> = shallowRef(null);

/** Asks the server who is signed in. On failure the last answer stands. */
export async function refreshViewer(): Promise<void> {
  const answer = await ask(CurrentViewerDocument, {});
  sessionFailure.value = answer.ok || answer.failure.kind === 'signedOut' ? null : answer.failure;
  if (answer.ok) viewer.value = answer.data.viewer;
  else if (answer.failure.kind === 'signedOut') viewer.value = null;
}

export interface SignInOutcome {
  readonly userErrors: readonly UserErrorPartsFragment[];
  readonly failure: Failure | null;
}

/** Signs in; the server sets the cookie. */
export async function signIn(login: string, password: string): Promise<SignInOutcome> {
  const answer = await tell(SignInDocument, { input: { login, password } });
  if (!answer.ok) return { userErrors: [], failure: answer.failure };
  viewer.value = answer.data.signIn.viewer;
  return { userErrors: answer.data.signIn.userErrors, failure: null };
}

/** Signs out; the server ends the session and clears the cookie. */
export async function signOut(): Promise<void> {
  await tell(SignOutDocument, {});
  viewer.value = null;
}

/** Whether the person signed in holds a permission; reactive. The server decides again on every request. */
export function may(permission: Permission): boolean {
  return viewer.value?.permissions.includes(permission) ?? false;
}
