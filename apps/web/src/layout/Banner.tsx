import Box from '@mui/material/Box';
import { useMe } from '@muster/web/access';
import { LinkBase } from 'react-admin';

const bar = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, px: { xs: 2, md: 4 }, py: 1, backgroundColor: '#0b0c0c', color: '#ffffff', '& a': { color: '#ffffff' } };
const plainButton = { font: 'inherit', color: '#ffffff', background: 'none', border: 0, p: 1, cursor: 'pointer', textDecoration: 'underline', '&:focus-visible': { outline: '3px solid #ffdd00' } };

/** The name of the product, who is signed in, and the way out: a form, so that signing out needs no script of ours. */
export function Banner() {
  const me = useMe();
  return (
    <Box component="header" sx={bar}>
      <Box component="span" sx={{ fontWeight: 700, fontSize: '1.5rem', mr: 'auto' }}>
        <LinkBase to="/" style={{ textDecoration: 'none' }}>
          Muster
        </LinkBase>
      </Box>
      {me ? (
        <a href="/your-sign-ins">
          {me.name}
          <span className="visually-hidden">: where you are signed in</span>
        </a>
      ) : null}
      <form method="post" action="/sign-out">
        <Box component="button" type="submit" sx={plainButton}>
          Sign out
        </Box>
      </form>
    </Box>
  );
}
