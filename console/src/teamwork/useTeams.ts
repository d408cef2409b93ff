import { computed, shallowRef } from 'vue';
import type { ComputedRef } from 'vue';
import { WorkOrderTeamsDocument } from '../generated/graphql.ts';
import type { WorkOrderTeamsQuery } from '../generated/graphql.ts';
import { ask } from '../session/http.ts';
import { local } from '../words/say.ts';

/** The teams of the whole house, with the department that each belongs to where its name may be seen. */
export function useTeams(): ComputedRef<readonly { readonly id: string; readonly name: string }[]> {
  const answered = shallowRef<WorkOrderTeamsQuery | null>(null);
  void ask(WorkOrderTeamsDocument, {}).then((answer) => { if (answer.ok) answered.value = answer.data; });
  return computed(() => {
    const names = new Map(answered.value?.units.map((unit) => [unit.id, local(unit.name)]));
    return (answered.value?.workOrderTeams ?? []).map(({ id, name, path }) => {
      const above = names.get(path.at(-2) ?? '');
      return { id, name: above === undefined ? local(name) : `${above} · ${local(name)}` };
    });
  });
}
