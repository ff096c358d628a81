import { WorklistExtensionDocument } from '@muster/contract';
import { useMay } from '../../access/index.js';
import { textOf, VerbButton, VerbField } from '../../verbs/index.js';
import { dayInWords } from '../../words/index.js';
import type { WorklistRow } from './worklist.js';

/** Proposes a later due day for a return; the project team decides. Only for returns, and one proposal at a time. */
export function ExtensionButton({ row: { organisation, target, returnId, extendedTo, dueOn, extensionProposed } }: { row: WorklistRow }) {
  const may = useMay('extension.propose');
  if (!returnId || extensionProposed) return null;
  return (
    <VerbButton
      verb="extension.propose"
      record={{ allowedActions: may ? ['extension.propose'] : [] }}
      label="Propose an extension"
      quiet
      question={`Propose a later due day for ${organisation.name}?`}
      done="The extension is proposed; the project team decides"
      document={WorklistExtensionDocument}
      variables={(form) => ({ returnId, until: textOf(form, 'until') ?? '', reason: textOf(form, 'reason') ?? '' })}
    >
      <p>
        {target.name} is due on {dayInWords(extendedTo ?? dueOn)}. Until the project team grants it, that day stands.
      </p>
      <VerbField name="until" label="New due day" type="date" />
      <VerbField name="reason" label="Why" multiline />
    </VerbButton>
  );
}
