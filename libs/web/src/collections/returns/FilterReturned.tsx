import { useListContext } from 'react-admin';
import { returnedStates } from '../countedBy.js';

const same = (states: unknown) => Array.isArray(states) && states.length === returnedStates.length && returnedStates.every((state) => states.includes(state));

/** A filter that is on or off: only returns that have come, whatever became of them since. */
export function FilterReturned() {
  const { filterValues, setFilters } = useListContext();
  const change = (on: boolean) => {
    const { states: _old, ...others } = filterValues;
    setFilters(on ? { ...others, states: [...returnedStates] } : others, {}, false);
  };
  return (
    <label className="only">
      <input type="checkbox" checked={same(filterValues['states'])} onChange={(event) => change(event.target.checked)} /> Returned
    </label>
  );
}
