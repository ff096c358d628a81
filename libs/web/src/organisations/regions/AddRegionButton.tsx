import { AddRegionDocument } from '@muster/contract';
import { useCanAccess } from 'react-admin';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';

/** Adds a region of a nation that the facts do not know; shown to those who may add organisations. */
export function AddRegionButton() {
  const { canAccess } = useCanAccess({ resource: 'organisations', action: 'create' });
  const record = { allowedActions: canAccess ? ['organisation.add'] : [] };
  return (
    <VerbButton verb="organisation.add" record={record} label="Add a region" quiet question="Add a region" done="The region is added" document={AddRegionDocument} variables={regionOf}>
      <VerbField name="name" label="Name" />
      <VerbField name="code" label="Code" hint="Lower case with hyphens, for example north-east" />
      <VerbField name="nation" label="Nation" hint="A word in lower case, for example scotland" />
      <VerbField name="position" label="Place in lists" hint="A whole number; lists show regions in this order" start="0" />
    </VerbButton>
  );
}

function regionOf(form: FormData) {
  const [name, code, nation] = [textOf(form, 'name') ?? '', textOf(form, 'code') ?? '', textOf(form, 'nation') ?? ''];
  return { input: { name, code, nation, position: Number.parseInt(textOf(form, 'position') ?? '0', 10) || 0 } };
}
