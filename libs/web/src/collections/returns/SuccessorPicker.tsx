import { useId, useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useGetList, useGetOne, type RaRecord } from 'react-admin';
import { useFieldRefusal } from '../../verbs/index.js';

type Organisation = RaRecord & { id: string; name: string; successors?: Organisation[] };
type Props = { name: string; label: string; organisationId: string };

/** Chooses another authority by typing part of its name; known successors stand first. The chosen id travels with the form as `name`. */
export function SuccessorPicker({ name, label, organisationId }: Props) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Organisation | null>(null);
  const refused = useFieldRefusal(name);
  const { data: own } = useGetOne<Organisation>('organisations', { id: organisationId });
  const { data = [], isPending } = useGetList<Organisation>('organisations', { pagination: { page: 1, perPage: 20 }, filter: search && search !== chosen?.name ? { search } : {} });
  const known = search === '' ? (own?.successors ?? []) : [];
  const options = [...known, ...data.filter(({ id }) => id !== organisationId && !known.some((successor) => successor.id === id))];
  return (
    <>
      <Autocomplete
        id={useId()}
        options={options}
        value={chosen}
        loading={isPending}
        getOptionLabel={(option) => option.name}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        filterOptions={(all) => all}
        onChange={(_event, organisation) => setChosen(organisation)}
        onInputChange={(_event, text) => setSearch(text)}
        renderInput={(params) => <TextField {...params} label={label} margin="normal" error={refused !== undefined} helperText={refused ?? 'Type part of the name'} />}
      />
      <input type="hidden" name={name} value={chosen?.id ?? ''} />
    </>
  );
}
