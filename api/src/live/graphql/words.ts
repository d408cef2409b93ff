import { registerWords } from '../../platform/graphql/register-words.ts';
import { ROW_CLASSES } from '../domain/standing.ts';

export const RowClassWord = registerWords('RowClass', ROW_CLASSES, '行类别 Why a ticket is in the list of breaches and risks; rows stand in this order.');
