import type { FormEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ModerateRatingDocument, type RatingHistoryPartsFragment } from '@muster/contract';
import { RefusalContext, Refused, textOf, useVerb, VerbChoice, VerbField } from '../../verbs/index.js';
import type { Rated } from './rated.js';

type Props = { rated: Rated; history: RatingHistoryPartsFragment; close(): void };

/** Another rating than the declared one, with the reason; or the way back to what was declared. Both name the judgement that was read, so that nobody is overwritten. */
export function JudgementForm({ rated, history, close }: Props) {
  const { run, busy, refusal } = useVerb(ModerateRatingDocument, ({ moderateRating: { judgements } }) => (judgements[0]?.code === null ? 'The judgement is taken back' : 'The judgement is kept'));
  const last = history.judgements[0];
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const takeBack = ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.value === 'take-back';
    const kept = await run({ ...rated, code: takeBack ? null : (textOf(form, 'code') ?? ''), reason: textOf(form, 'reason') ?? '', expected: last?.id ?? null });
    if (kept !== null) close();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Refused refusal={refusal} />
      <RefusalContext value={refusal}>
        <VerbChoice name="code" label="What you hold" choices={history.choices.map(({ code, label }) => ({ id: code, name: label }))} />
        <VerbField name="reason" label="Reason" hint="The authority reads it. Do not name or describe a child or family" multiline />
      </RefusalContext>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <Button type="submit" variant="contained" disabled={busy}>
          {busy ? 'Please wait…' : 'Hold this'}
        </Button>
        {last?.inForce ? (
          <Button type="submit" variant="outlined" value="take-back" disabled={busy}>
            Take back what is held
          </Button>
        ) : null}
      </Box>
    </form>
  );
}
