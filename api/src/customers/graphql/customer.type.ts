import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Language } from '../../foundation/text.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Area, Tier } from '../../standard/domain/axes.ts';
import type { MaskedCustomer } from '../domain/customer.ts';
import { AreaWord, CustomerLanguageWord, TierWord } from './words.ts';

@ObjectType('Customer', { implements: NodeType, simpleResolvers: true, description: '客户 A customer as everybody sees them: personal values are masked.' })
export class CustomerType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '客户编号 Unique and readable, with a check digit.' }) customerNo!: string;
  @Field(() => String, { description: '张**' }) nameMasked!: string;
  @Field(() => String, { nullable: true, description: '138****1234' }) phoneMasked!: string | null;
  @Field(() => String, { nullable: true, description: '服务地址 Where they are served: 北京市朝阳区***' }) addressMasked!: string | null;
  @Field(() => TierWord) tier!: Tier;
  @Field(() => AreaWord, { nullable: true }) area!: Area | null;
  @Field(() => CustomerLanguageWord, { description: '通知语言 In which they are written to.' }) language!: Language;
  /** Not a field: what `unit` is looked up by. */
  unitId!: string;
}

/** A customer as the API shows them. */
export function customerView(customer: MaskedCustomer): CustomerType {
  const { id, customerNo, tier, area, language, unitId } = customer;
  return {
    id: toGlobalId('Customer', id), customerNo, tier, area, language, unitId,
    // Decrypted when it is asked for.
    get nameMasked() { return customer.nameMasked; },
    get phoneMasked() { return customer.phoneMasked; },
    get addressMasked() { return customer.addressMasked; },
  };
}

@InputType('RegisterCustomerInput')
export class RegisterCustomerInput {
  @Field(() => String, { description: 'The same key with the same request gives the same customer, however often it is sent.' }) idempotencyKey!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'A Chinese mobile, a landline with its area code, or an international number that begins with +.' }) phone!: string;
  @Field(() => TierWord) tier!: Tier;
  @Field(() => AreaWord) area!: Area;
  @Field(() => CustomerLanguageWord, { nullable: true, description: 'Absent: Chinese.' }) language?: Language | null;
  @Field(() => ID, { nullable: true, description: 'Absent: your own unit.' }) unitId?: string | null;
}

@ObjectType('CustomerPayload', { description: 'The customer, or why the command was refused; never both.' })
export class CustomerPayload {
  @Field(() => CustomerType, { nullable: true }) customer!: CustomerType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@InputType('SetCustomerLanguageInput')
export class SetCustomerLanguageInput {
  @Field(() => ID) customerId!: string;
  @Field(() => CustomerLanguageWord) language!: Language;
}
