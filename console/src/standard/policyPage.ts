import type { ClausePartsFragment, PolicyDocumentPageQuery } from '../generated/graphql.ts';

export type PolicyPage = NonNullable<PolicyDocumentPageQuery['policyDocument']>;

export interface ClauseChapter {
  readonly no: string;
  readonly title: PolicyPage['chapters'][number]['title'] | null;
  readonly clauses: readonly ClausePartsFragment[];
}

/** The clauses under their chapters, those that hold `words` in either language only. Clauses of no chapter stand last, under none. */
export function chaptersOf(document: Pick<PolicyPage, 'chapters' | 'clauses'>, words: string): readonly ClauseChapter[] {
  const found = document.clauses.filter((clause) => holds(clause, words.trim().toLowerCase()));
  const chapterNo = ({ no }: ClausePartsFragment): string => no.split('.')[0] ?? '';
  const named = document.chapters.map(({ no, title }) => ({ no, title, clauses: found.filter((clause) => chapterNo(clause) === no) }));
  const known = new Set(document.chapters.map(({ no }) => no));
  const rest = found.filter((clause) => !known.has(chapterNo(clause)));
  return [...named, { no: '', title: null, clauses: rest }].filter((chapter) => chapter.clauses.length > 0);
}

function holds(clause: ClausePartsFragment, words: string): boolean {
  const { no, title, text } = clause;
  return words === '' || [no, title.zh, title.en, text.zh, text.en].some((part) => part.toLowerCase().includes(words));
}
