import { registerWords } from '../../platform/graphql/register-words.ts';
import { LANGUAGES } from '../../foundation/text.ts';
import { AREAS, TIERS } from '../../standard/domain/axes.ts';

export const TierWord = registerWords('Tier', TIERS, '客户等级 Which differentiated limits and channels a customer has (§5.1).');
export const AreaWord = registerWords('Area', AREAS, '城乡 Where the customer is; the law gives rural faults more time.');
export const CustomerLanguageWord = registerWords('CustomerLanguage', LANGUAGES, '语言 In which a customer is written to.');
