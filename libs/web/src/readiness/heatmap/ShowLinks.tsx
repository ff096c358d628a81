import { Link, useLocation } from 'react-admin';
import type { View } from './view.js';

const names = { TABLE: 'Table', MAP: 'Map', CHART: 'Chart' } as const;
export type Shown = keyof typeof names;

/** What is shown of the matrix: real links, because each is an address. On a wide screen map and chart stand beside the table. */
export function ShowLinks({ shown, wide }: { shown: Shown; wide: boolean }) {
  const { pathname, search } = useLocation();
  const to = (show: Shown) => {
    const asked = new URLSearchParams(search);
    asked.set('show', show);
    return `${pathname}?${asked}`;
  };
  return (
    <nav aria-label="Ways to look at it">
      <ul className="views">
        {(Object.keys(names) as Shown[]).map((show) => (
          <li key={show}>
            <Link to={to(show)} replace aria-current={show === shown ? 'page' : undefined}>
              {wide && show !== 'TABLE' ? `Table and ${names[show].toLowerCase()}` : names[show]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What a view shows where nothing is chosen: the table first, with the map beside it where there is room. */
export function shownOf({ show }: Pick<View, 'show'>, wide: boolean): Shown {
  return show || (wide ? 'MAP' : 'TABLE');
}
