import { Field, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';

@ObjectType('LocalText', { simpleResolvers: true, description: 'A text in both languages of the product.' })
export class LocalTextType implements LocalText {
  @Field(() => String, { description: '简体中文' }) zh!: string;
  @Field(() => String) en!: string;
}
