import { useGetList, type RaRecord } from 'react-admin';
import { FilterSelect } from '../../table/index.js';

type Wave = RaRecord & { id: string; name: string };

/** The filter of a list by wave. */
export function FilterWave() {
  const { data = [] } = useGetList<Wave>('waves', { pagination: { page: 1, perPage: 100 } });
  return <FilterSelect name="waveId" label="Wave" choices={data.map(({ id, name }) => ({ id, name }))} all="All waves" />;
}
