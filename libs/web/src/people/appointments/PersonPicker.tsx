import { useId, useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useGetList, type RaRecord } from 'react-admin';
import { useFieldRefusal } from '../../verbs/index.js';

type Person = RaRecord & { id: string; name: string; email?: string | null };

const labelOf = ({ name, email }: Person) => (email ? `${name} (${email})` : name);

/** Chooses a person by typing part of the name; the chosen id travels with the form as `name`. */
export function PersonPicker({ name, label }: { name: string; label: string }) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Person | null>(null);
  const refused = useFieldRefusal(name);
  const { data = [], isPending } = useGetList<Person>('people', { pagination: { page: 1, perPage: 20 }, filter: search && search !== (chosen && labelOf(chosen)) ? { search } : {} });
  return (
    <>
      <Autocomplete
        id={useId()}
        options={data}
        value={chosen}
        loading={isPending}
        getOptionLabel={labelOf}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        filterOptions={(options) => options}
        onChange={(_event, person) => setChosen(person)}
        onInputChange={(_event, text) => setSearch(text)}
        renderInput={(params) => <TextField {...params} label={label} margin="normal" error={refused !== undefined} helperText={refused ?? 'Type part of the name'} />}
      />
      <input type="hidden" name={name} value={chosen?.id ?? ''} />
    </>
  );
}
