import { registerWords } from '../../platform/graphql/register-words.ts';
import { ROW_CLASSES } from '../domain/standing.ts';

export const RowClassWord = registerWords('RowClass', ROW_CLASSES, '行级别 What a row of the wall\'s list is sorted and coloured by.');
