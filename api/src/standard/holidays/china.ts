import { holidayYears, type HolidayYears } from '../domain/calendar.ts';
import y2016 from './2016.json' with { type: 'json' };
import y2017 from './2017.json' with { type: 'json' };
import y2023 from './2023.json' with { type: 'json' };
import y2024 from './2024.json' with { type: 'json' };
import y2025 from './2025.json' with { type: 'json' };
import y2026 from './2026.json' with { type: 'json' };
import y2027 from './2027.json' with { type: 'json' };

/** Public holidays and make-up workdays of China as the State Council announced them (see the LICENSE beside the files). A year that comes is a file that comes. */
export const CHINA_HOLIDAYS: HolidayYears = holidayYears([y2016, y2017, y2023, y2024, y2025, y2026, y2027]);
