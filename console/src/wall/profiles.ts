export const PROFILE_IDS = ['desk', 'seat', 'hall', 'command'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

/** Sizes of type in minutes of arc at the profile's distance. 16 is the least that can be read; 22 is preferred. */
export interface TypeScale {
  readonly min: number;
  readonly label: number;
  readonly body: number;
  readonly figure: number;
  readonly clock: number;
  readonly count: number;
  readonly hero: number;
}

/** What a viewer at some distance can read: what does not fit at 16 minutes of arc is dropped, never set smaller. */
export interface Profile {
  readonly id: ProfileId;
  readonly distanceM: number;
  readonly diagonalInch: number;
  readonly type: TypeScale;
  readonly listRows: number;
  /** How many queues the overflow line names. */
  readonly namedQueues: number;
  /** What a row says beyond shape, number, limit, countdown and bar. */
  readonly rowDetail: 'whole' | 'type' | 'none';
  readonly heroDetail: 'whole' | 'target' | 'none';
  readonly queueTiles: number;
  readonly queueDetail: 'whole' | 'counts' | 'name';
  readonly showForecast: boolean;
  readonly showWholeFoot: boolean;
  readonly strip: 'whole' | 'noLag' | 'line';
  readonly showListHead: boolean;
}

export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  desk: {
    id: 'desk',
    distanceM: 0.7,
    diagonalInch: 24,
    type: { min: 17, label: 19, body: 20, figure: 22, clock: 34, count: 40, hero: 88 },
    listRows: 12,
    namedQueues: 3,
    rowDetail: 'whole',
    heroDetail: 'whole',
    queueTiles: 8,
    queueDetail: 'whole',
    showForecast: true,
    showWholeFoot: true,
    strip: 'whole',
    showListHead: true,
  },
  seat: {
    id: 'seat',
    distanceM: 3,
    diagonalInch: 65,
    type: { min: 16.25, label: 18, body: 18.65, figure: 22.25, clock: 28, count: 30, hero: 60 },
    listRows: 8,
    namedQueues: 3,
    rowDetail: 'whole',
    heroDetail: 'whole',
    queueTiles: 8,
    queueDetail: 'whole',
    showForecast: true,
    showWholeFoot: true,
    strip: 'whole',
    showListHead: true,
  },
  hall: {
    id: 'hall',
    distanceM: 5,
    diagonalInch: 65,
    type: { min: 16.25, label: 16.25, body: 16.25, figure: 18, clock: 20, count: 21, hero: 38 },
    listRows: 6,
    namedQueues: 2,
    rowDetail: 'type',
    heroDetail: 'target',
    queueTiles: 8,
    queueDetail: 'counts',
    showForecast: false,
    showWholeFoot: false,
    strip: 'noLag',
    showListHead: true,
  },
  command: {
    id: 'command',
    distanceM: 8,
    diagonalInch: 65,
    type: { min: 16.25, label: 16.25, body: 16.25, figure: 16.25, clock: 16.25, count: 18, hero: 22 },
    listRows: 3,
    namedQueues: 1,
    rowDetail: 'none',
    heroDetail: 'none',
    queueTiles: 4,
    queueDetail: 'name',
    showForecast: false,
    showWholeFoot: false,
    strip: 'line',
    showListHead: false,
  },
};

const CANVAS_WIDTH = 1920;
const CANVAS_HEIGHT = 1080;
const MM_PER_INCH = 25.4;
/** The height of one minute of arc at one metre, in mm: 2·tan(1′/2)·1000. */
const MM_PER_ARCMIN_METRE = 0.2909;
/** The height of a capital letter, as a share of the font size. */
const CAP_HEIGHT = 0.7;

/**
 * The font size, in canvas units, whose capitals subtend one minute of arc at `distanceM` metres from a 16:9 panel of
 * `diagonalInch` inches that shows the whole canvas.
 */
export function unitsPerArcmin({ distanceM, diagonalInch }: Pick<Profile, 'distanceM' | 'diagonalInch'>): number {
  const mmPerUnit = (diagonalInch * MM_PER_INCH) / Math.hypot(CANVAS_WIDTH, CANVAS_HEIGHT);
  return (MM_PER_ARCMIN_METRE * distanceM) / mmPerUnit / CAP_HEIGHT;
}

/** Whether a text of an address names a profile. */
export function isProfileId(text: unknown): text is ProfileId {
  return PROFILE_IDS.some((id) => id === text);
}
