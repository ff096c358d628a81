import type { ReactNode } from 'react';
import { useGetList, useStore, type RaRecord } from 'react-admin';
import { useMe } from '../access/index.js';
import { InventedNotice, Loading, Nothing, useAddress } from '../page/index.js';
import { ChoiceField } from '../table/index.js';

type Programme = RaRecord & { id: string; name: string; invented: boolean };
export type Chosen = { programme: Programme | null; loading: boolean; chooser: ReactNode };

/** The programme whose blockers are shown: the one in the address, the one chosen last, one's own, or the newest. */
export function useProgramme(): Chosen {
  const [address, change] = useAddress();
  const [kept, keep] = useStore<string | null>('blockers.programme', null);
  const { data: programmes = [], isPending } = useGetList<Programme>('programmes', { pagination: { page: 1, perPage: 100 } });
  const own = (useMe()?.appointments ?? []).flatMap(({ programmeId }) => programmeId ?? []);
  const id = [address.get('programme'), kept, ...own, programmes[0]?.id].find((one) => programmes.some((programme) => programme.id === one));
  const choose = (programme: string) => {
    keep(programme);
    change({ programme, ranking: '', compare: '', filter: '', page: '' });
  };
  const chooser = programmes.length > 1 ? <ChoiceField label="Programme" value={id ?? ''} choices={programmes} onChange={choose} /> : null;
  return { programme: programmes.find((programme) => programme.id === id) ?? null, loading: isPending, chooser };
}

/** What a page shows of the chosen programme: waiting for it, or saying that there is none. */
export function OfProgramme({ chosen: { programme, loading }, children }: { chosen: Chosen; children(programmeId: string): ReactNode }) {
  if (!programme) return loading ? <Loading /> : <Nothing>There is no programme yet.</Nothing>;
  return (
    <>
      <InventedNotice invented={programme.invented} />
      {children(programme.id)}
    </>
  );
}
