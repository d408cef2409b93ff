/** Of `ticket`: open ones on which an agent ($1) is a collaborator, by their states ($2). The first part is what the index is about. */
export const COLLABORATIONS = "facts -> 'collaborators' <> '[]' and facts -> 'collaborators' ? $1::text and state = any($2::text[])";
