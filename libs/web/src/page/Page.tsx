import { useEffect, useRef, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-admin';

export type PageProps = {
  title: string;
  /** Where this page belongs; shown as a link above the heading. */
  back?: { to: string; label: string };
  actions?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
};

/** Moving focus to the heading tells a screen reader that the page has changed; not on the first page, which the browser announces. */
let firstPage = true;

/** Heading, document title, way back and actions of every page: exactly one h1. */
export function Page({ title, back, actions, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Muster`;
  }, [title]);
  useEffect(() => {
    if (!firstPage) heading.current?.focus();
    firstPage = false;
  }, []);
  return (
    <>
      {back ? <BackLink {...back} /> : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', justifyContent: 'space-between', mb: 2 }}>
        <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
          {title}
        </Typography>
        {actions ? <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box> : null}
      </Box>
      {lead ? <Typography sx={{ mb: 2, maxWidth: '44em' }}>{lead}</Typography> : null}
      {children}
    </>
  );
}

function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <Box component="nav" aria-label="Way back" sx={{ mb: 1 }}>
      <Link to={to} className="back-link">
        {label}
      </Link>
    </Box>
  );
}
