import { ProgrammeTargetsDocument, SetTargetsDocument, type ProgrammeTargetsQuery } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import type { ScopeProgramme } from '../scope/scopeOf.js';

type Target = ProgrammeTargetsQuery['programmeTargets'][number];
type Props = { programme: ScopeProgramme };

/** Sets by when how many authorities should be ready for each level: one target a level; an empty day takes it away. */
export function SetTargetsButton({ programme }: Props) {
  const may = useMay('target.set');
  const { data, again } = useDocument(ProgrammeTargetsDocument, may ? { programmeId: programme.id } : null);
  if (!may || !data) return null;
  const levels = programme.framework?.levels ?? [];
  const variables = (form: FormData) => ({ programmeId: programme.id, targets: levels.flatMap(({ code }) => targetOf(form, code)) });
  return (
    <VerbButton verb="target.set" record={{ allowedActions: ['target.set'] }} label="Set targets" quiet question="By when should authorities be ready?" done="The targets are set" document={SetTargetsDocument} variables={variables} onDone={again}>
      {levels.map(({ code, name }) => (
        <TargetFields key={code} code={code} name={name} target={data.programmeTargets.find(({ level }) => level === code)} />
      ))}
    </VerbButton>
  );
}

function TargetFields({ code, name, target }: { code: string; name: string; target: Target | undefined }) {
  return (
    <fieldset className="plain">
      <legend>{name}</legend>
      <VerbField name={`${code}-dueOn`} label={`Day, ${name}`} type="date" {...(target ? { start: target.dueOn } : {})} hint="Leave empty for no target" />
      <VerbField name={`${code}-label`} label={`Name, ${name}`} {...(target ? { start: target.label } : {})} />
      <VerbField name={`${code}-share`} label={`Per cent of authorities, ${name}`} start={String(target?.share ?? 100)} />
    </fieldset>
  );
}

function targetOf(form: FormData, level: string): Target[] {
  const dueOn = textOf(form, `${level}-dueOn`);
  return dueOn ? [{ level, dueOn, label: textOf(form, `${level}-label`) ?? '', share: Number.parseInt(textOf(form, `${level}-share`) ?? '', 10) || 0 }] : [];
}
