import { MessageTemplateDocument, MessageTemplatesDocument } from '@muster/contract';
import { useParams } from 'react-router-dom';
import { useDocument } from '../../data/index.js';
import { Loaded, Nothing, Page, Section } from '../../page/index.js';
import { OfExercise, useExercise } from '../exercise/useExercise.js';
import { TemplateEditor } from './TemplateEditor.js';
import { draftOf, emptyDraft, type Template } from './templates.js';
import { Versions } from './Versions.js';

const back = { to: '/templates', label: 'Templates' };

/** One template: its text, what may stand in it, how it reads with real data, and every earlier version; or a new one. */
export default function TemplatePage() {
  const { code = '' } = useParams<{ code: string }>();
  const exercise = useExercise();
  if (exercise.programmeId === null) return <Page title="Template" back={back} children={<OfExercise exercise={exercise} children={() => null} />} />;
  return code === 'new' ? <NewTemplate programmeId={exercise.programmeId} /> : <OneTemplate programmeId={exercise.programmeId} code={code} />;
}

function NewTemplate({ programmeId }: { programmeId: string }) {
  const answer = useDocument(MessageTemplatesDocument, { programmeId });
  return (
    <Page title="Add a template" back={back}>
      <Loaded answer={answer}>
        {({ messageTemplates }) => {
          const known = messageTemplates.find(({ code }) => code === 'champion-letter') ?? messageTemplates[0];
          return <TemplateEditor programmeId={programmeId} code={null} taken={messageTemplates.map(({ code }) => code)} start={emptyDraft} placeholders={known?.placeholders ?? []} may />;
        }}
      </Loaded>
    </Page>
  );
}

function OneTemplate({ programmeId, code }: { programmeId: string; code: string }) {
  const answer = useDocument(MessageTemplateDocument, { programmeId, code });
  const template = answer.data?.messageTemplate;
  return (
    <Page title={template?.name ?? 'Template'} back={back} lead={template?.use}>
      <Loaded answer={answer}>{(data) => (data.messageTemplate ? <Text programmeId={programmeId} template={data.messageTemplate} /> : <Nothing>There is no such template in this programme.</Nothing>)}</Loaded>
    </Page>
  );
}

function Text({ programmeId, template }: { programmeId: string; template: Template }) {
  const { code, current, placeholders, allowedActions, versions } = template;
  return (
    <>
      <p>{current.number === 0 ? 'The built-in text is in use.' : `Version ${current.number} is in use.`}</p>
      <TemplateEditor key={current.number} programmeId={programmeId} code={code} taken={[]} start={draftOf(template)} placeholders={placeholders} may={allowedActions.includes('template.save')} />
      <Section title="Versions">
        <Versions versions={versions} />
      </Section>
    </>
  );
}
