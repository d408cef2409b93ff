import { SHIPPED_POLICY } from '../../../api/src/standard/documents/shipped-policy.ts';
import { parsePolicyDocument, parseRequirementRegister } from '../../../api/src/standard/domain/parse.ts';
import type { Parsed } from '../../../api/src/standard/domain/parse.ts';
import type { PolicyDocument } from '../../../api/src/standard/domain/policy.ts';

/** JSON as an editor of a file sees it: anything may be changed. */
export type Json = Record<string, unknown>;

/** A file of the product, as a copy that a test may damage. */
export function fileCopy(name: string): Json {
  const file = [...SHIPPED_POLICY.documents, ...SHIPPED_POLICY.requirements].find((each) => each.name === name);
  if (file === undefined) throw new Error(`no file ${name} is shipped`);
  return structuredClone(file.content) as Json;
}

export const standardCopy = (): Json => fileCopy('operating-standard.v1.0.0.json');
export const statutoryCopy = (): Json => fileCopy('statutory.v1.0.0.json');
export const requirementsCopy = (): Json => fileCopy('requirements.v1.0.0.json');

/** The entry of a list in a document that carries this id or number. */
export function entry(document: Json, list: string, name: string): Json {
  const found = (document[list] as Json[]).find((each) => each['id'] === name || each['no'] === name);
  if (found === undefined) throw new Error(`${list} holds no ${name}`);
  return found;
}

/** A document that must be of sound form; its faults fail the test. */
export function readDocument(content: Json): PolicyDocument {
  return sound(parsePolicyDocument(content, 'file'));
}

function sound<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 2));
  return parsed.value;
}

export const standard = readDocument(standardCopy());
export const statutory = readDocument(statutoryCopy());
export const register = sound(parseRequirementRegister(requirementsCopy(), 'file'));
