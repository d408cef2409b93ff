import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Actor } from '../../foundation/event.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { rateLimited } from '../../platform/graphql/rate-limited.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Caller } from '../domain/caller.ts';
import type { UnitTree } from '../domain/unit-tree.ts';
import type { Authenticate } from '../use-cases/authenticate.ts';
import type { ViewerNames } from '../use-cases/ports.ts';
import type { SignedIn } from '../use-cases/sign-in.ts';
import type { SignInThrottle } from '../use-cases/sign-in-throttle.ts';
import { signedIn, type AccessContext } from './context.ts';
import { endedSessionCookie, sessionCookie } from './session-cookie.ts';
import { UnitType, unitView } from './unit.type.ts';
import { SignInInput, SignInPayload, ViewerType, viewerView } from './viewer.type.ts';

/** The use-cases of access with their stores already given. */
export interface AccessServices {
  readonly signIn: (input: { readonly login: string; readonly password: string }) => Promise<Outcome<SignedIn>>;
  readonly throttle: SignInThrottle;
  readonly signOut: (caller: Caller) => Promise<Outcome<boolean>>;
  readonly authenticate: Authenticate;
  readonly namesOf: (actor: Actor) => Promise<ViewerNames | null>;
  readonly units: UnitTree;
}

@Resolver()
export class AccessResolver {
  readonly #services: AccessServices;

  constructor(services: AccessServices) {
    this.#services = services;
  }

  @Query(() => ViewerType, { nullable: true, description: 'Null when nobody is signed in.' })
  async viewer(@Ctx() { caller }: AccessContext): Promise<ViewerType | null> {
    return caller === null ? null : this.#view(caller);
  }

  @Query(() => [UnitType], { description: 'The caller\'s unit and everything below it, parents before children.' })
  units(@Ctx() context: AccessContext): UnitType[] {
    return this.#services.units.subtree(signedIn(context).unitId).map(unitView);
  }

  @Mutation(() => SignInPayload, { description: 'Opens a session of twelve hours; a browser gets it as a cookie that scripts cannot read.' })
  async signIn(@Ctx() context: AccessContext, @Arg('input', () => SignInInput) input: SignInInput): Promise<SignInPayload> {
    const { throttle, authenticate } = this.#services;
    const attempt = { login: input.login, address: context.address ?? '' };
    const waitMs = throttle.begin(attempt);
    if (waitMs > 0) throw rateLimited('There were too many attempts to sign in with this login or from your address: wait, and check the password before you try again.', waitMs);
    const outcome = await this.#services.signIn(input);
    if (!outcome.ok) return { viewer: null, token: null, userErrors: toUserErrors(outcome.refusals) };
    throttle.succeeded(attempt);
    const { token, lifeMs } = outcome.value;
    context.setCookie?.(sessionCookie(token, lifeMs, context.secure === true));
    const caller = await authenticate(token);
    return { viewer: caller === null ? null : await this.#view(caller), token, userErrors: [] };
  }

  @Mutation(() => Boolean, { description: 'Ends the session, and with it its live connections. False for an API key, which an administrator revokes.' })
  async signOut(@Ctx() context: AccessContext): Promise<boolean> {
    const outcome = await this.#services.signOut(signedIn(context));
    context.setCookie?.(endedSessionCookie(context.secure === true));
    return outcome.ok && outcome.value;
  }

  async #view(caller: Caller): Promise<ViewerType | null> {
    const names = await this.#services.namesOf(caller.actor);
    return names === null ? null : viewerView(caller, names, this.#services.units);
  }
}
