import type { ReactNode } from 'react';
import { OpenExercisesDocument, ReminderTargetsDocument, type ReminderTargetsQuery } from '@muster/contract';
import { useGetList, useStore, type RaRecord } from 'react-admin';
import { useMe } from '../../access/index.js';
import { useDocument } from '../../data/index.js';
import { Loading, Nothing, useAddress } from '../../page/index.js';
import { ChoiceField } from '../../table/index.js';
import { programmeShown } from './programme.js';

type Programme = RaRecord & { id: string; name: string };
export type Exercise = {
  /** Null while nothing is known yet, or when there is no programme. */
  programmeId: string | null;
  loading: boolean;
  /** The choice of another programme; nothing where there is only one. */
  chooser: ReactNode;
};

/** The programme that this page is about: kept in the address, and remembered from page to page. */
export function useExercise(): Exercise {
  const [address, change] = useAddress();
  const [kept, keep] = useStore<string | null>('chasing.programme', null);
  const { data: programmes, isPending } = useGetList<Programme>('programmes', { pagination: { page: 1, perPage: 100 } });
  const { open, known } = useUnderWay();
  const own = (useMe()?.appointments ?? []).flatMap(({ programmeId }) => programmeId ?? []);
  const asked = address.get('programme');
  const loading = isPending || (asked === null && kept === null && !known);
  const programmeId = loading ? null : programmeShown({ asked, kept, own, open, all: (programmes ?? []).map(({ id }) => id) });
  const choose = (programme: string) => {
    keep(programme);
    change({ programme, region: '', target: '' });
  };
  const chooser = (programmes ?? []).length > 1 ? <ChoiceField label="Programme" value={programmeId ?? ''} choices={programmes ?? []} onChange={choose} /> : null;
  return { programmeId, loading, chooser };
}

function useUnderWay(): { open: string[]; known: boolean } {
  const { data, refusal } = useDocument(OpenExercisesDocument, {});
  const things = [...(data?.rounds.items ?? []), ...(data?.waves.items ?? [])];
  return { open: things.map(({ programme }) => programme.id), known: data !== undefined || refusal !== null };
}

type OfExerciseProps = { exercise: Exercise; children(programmeId: string): ReactNode };

/** What a page shows of its programme: waiting for it, or saying that there is none. */
export function OfExercise({ exercise: { programmeId, loading }, children }: OfExerciseProps) {
  if (programmeId) return children(programmeId);
  return loading ? <Loading /> : <Nothing>There is no programme yet.</Nothing>;
}

export type Target = ReminderTargetsQuery['reminderTargets'][number];

/** The open waves and rounds of a programme, as choices; empty until loaded. */
export function useTargetChoices(programmeId: string | null): { id: string; name: string }[] {
  const { data } = useDocument(ReminderTargetsDocument, programmeId === null ? null : { programmeId });
  return (data?.reminderTargets ?? []).map(({ id, name }) => ({ id, name }));
}
