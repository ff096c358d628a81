import { useFieldRefusal } from '../../verbs/index.js';

type Props = { name: string; legend: string; hint?: string; choices: readonly { id: string; name: string }[]; checked?: readonly string[] };

/** Boxes to tick in a verb's dialog; the values of those ticked travel under one name. The server's sentence about it stands above them. */
export function CheckList({ name, legend, hint, choices, checked = [] }: Props) {
  const refused = useFieldRefusal(name);
  return (
    <fieldset className="plain" style={{ margin: '16px 0' }}>
      <legend>
        <strong>{legend}</strong>
        {hint ? <div className="quiet">{hint}</div> : null}
        {refused ? <div style={{ color: '#b52c16' }}>{refused}</div> : null}
      </legend>
      {choices.map((choice) => (
        <div key={choice.id}>
          <label className="only">
            <input type="checkbox" name={name} value={choice.id} defaultChecked={checked.includes(choice.id)} /> {choice.name}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
