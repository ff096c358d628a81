import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { LinkBase, useLocation, usePermissions } from 'react-admin';
import { menuFor } from '../pages.js';

/** The pages that this person may open; folded behind a button where the screen is narrow. */
export function Menu() {
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const [open, setOpen] = useState(false);
  const { permissions = [] } = usePermissions<string[]>();
  return (
    <Box component="nav" aria-label="Main" sx={{ width: { md: 230 }, flexShrink: 0, pt: { xs: 1, md: 3 }, px: { xs: 2, md: 0 }, borderBottom: { xs: '1px solid #b1b4b6', md: 'none' }, pb: 1 }}>
      {wide ? null : (
        <Button variant="outlined" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
          Menu
        </Button>
      )}
      <Box id="menu" hidden={!wide && !open} onClick={() => setOpen(false)}>
        {menuFor(permissions).map(({ heading, entries }) => (
          <Box key={heading} sx={{ mb: 2 }}>
            <p className="menu-heading" id={idOf(heading)}>{heading}</p>
            <ul className="menu" aria-labelledby={idOf(heading)}>
              {entries.map(({ to, label }) => (
                <Entry key={to} to={to} label={label} />
              ))}
            </ul>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const idOf = (heading: string): string => `menu-${heading.toLowerCase().replaceAll(' ', '-')}`;

function Entry({ to, label }: { to: string; label: string }) {
  const { pathname } = useLocation();
  const here = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <li>
      <LinkBase to={to} {...(here ? { 'aria-current': 'page' as const } : {})}>
        {label}
      </LinkBase>
    </li>
  );
}
