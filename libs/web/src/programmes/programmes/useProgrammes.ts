import { useGetList, type RaRecord } from 'react-admin';

type Programme = RaRecord & { id: string; name: string };

/** The programmes as choices of a filter or a form; empty until loaded. */
export function useProgrammeChoices(): { id: string; name: string }[] {
  const { data } = useGetList<Programme>('programmes', { pagination: { page: 1, perPage: 100 } });
  return (data ?? []).map(({ id, name }) => ({ id, name }));
}
