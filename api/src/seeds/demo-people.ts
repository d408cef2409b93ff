import type { Tier } from '../standard/domain/axes.ts';
import { randomFrom, type Random } from './random.ts';

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '周', '吴', '徐', '孙', '朱', '马', '胡', '郭', '林', '何', '高', '罗', '郑', '梁', '谢', '宋', '唐', '许', '邓', '冯', '韩', '曹'] as const;
const FIRST = ['子', '雨', '思', '志', '文', '晓', '海', '建', '嘉', '明', '欣', '佳', '国', '丽', '俊', '浩', '静', '春', '立', '泽'] as const;
const SECOND = ['轩', '涵', '远', '强', '婷', '明', '杰', '敏', '伟', '芳', '宁', '磊', '娜', '峰', '燕', '平', '琳', '鹏', '华', '洁'] as const;

interface TierShare {
  readonly tier: Tier;
  readonly weight: number;
}
const TIERS: readonly [TierShare, ...TierShare[]] = [{ tier: 'ORDINARY', weight: 83.5 }, { tier: 'HIGH_VALUE', weight: 12.5 }, { tier: 'VIP', weight: 4 }];

/** A customer that nobody is. */
export interface DemoCustomer {
  readonly name: string;
  /** Of the range that a regulator keeps free for fiction: nobody can ever have it. */
  readonly phone: string;
  readonly tier: Tier;
  readonly area: 'URBAN' | 'RURAL';
}

/** An invented Chinese name. */
export function inventName(random: Random): string {
  return random.pick(SURNAMES) + (random.chance(0.85) ? random.pick(FIRST) : '') + random.pick(SECOND);
}

/** Invents customers: one in eight of high value, one in twenty-five a VIP, one in four in the country. */
export function inventCustomers(seed: string, count: number): readonly DemoCustomer[] {
  const random = randomFrom(`${seed}/customers`);
  return Array.from({ length: count }, (_, index) => ({
    name: inventName(random),
    phone: `+447700900${String(index + 1).padStart(3, '0')}`,
    tier: random.weighted(TIERS).tier,
    area: random.chance(0.25) ? 'RURAL' : 'URBAN',
  }));
}
