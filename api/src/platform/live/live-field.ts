/** What every live payload carries: its place in the log, by which a client resumes. */
export interface LivePayload {
  readonly seq: number;
  /** It says how things stand, rather than what has happened since. */
  readonly snapshot?: boolean;
}

/**
 * One field of the Subscription type, described so that its work is done once for all viewers who ask the same.
 * Viewers with the same document, variables (but for `after`) and `shareKey` share one execution and one serialised
 * payload for each thing that happens. The payload is executed without a viewer in the context, so that nothing in it
 * can depend on who happened to come first.
 */
export interface LiveField<Args extends object, Viewer, Payload extends LivePayload> {
  /** The field's name in the schema. */
  readonly name: string;
  /**
   * STATE: only the newest counts, at most four a second; its `seq` never falls, but may stay while time alone changes the
   * state. EVENT: every one counts, and each payload's `seq` is above the one before; a viewer that cannot keep up is
   * closed with a retriable code.
   */
  readonly kind: 'STATE' | 'EVENT';
  /**
   * Decides whether the viewer may listen and on what scope: the unit subtree and the permission class, as one string.
   * @throws GraphQLError when the viewer may not
   */
  shareKey(args: Args, viewer: Viewer): string;
  /**
   * What a viewer who has seen everything up to `args.after` must be sent first: what was missed, or a fresh snapshot
   * marked as such; null when nothing. Never answers from before `after`. It is asked after `stream` was started, and its
   * answer holds everything that the stream gave until then. Viewers who come at the same time share one answer.
   * @param signal aborted when nobody waits for the answer any more
   */
  catchUp(args: Args & { readonly after: number | null }, viewer: Viewer, signal: AbortSignal): Promise<Payload | null>;
  /**
   * What happens from now on, for everybody with this share key; ends when the signal aborts. It listens from the very
   * first call of `next` on, before that call returns: an async generator that first calls `hub.subscribe` does.
   */
  stream(args: Args, viewer: Viewer, signal: AbortSignal): AsyncIterable<Payload>;
}

/** A live field of whatever arguments and payload. */
export type AnyLiveField<Viewer> = LiveField<object, Viewer, LivePayload>;
