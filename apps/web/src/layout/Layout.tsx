import { Suspense, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import { SessionWarning } from '@muster/web/access';
import { Loading } from '@muster/web/page';
import { useLocation } from 'react-admin';
import { Banner } from './Banner.js';
import { Boundary } from './Boundary.js';
import { Menu } from './Menu.js';

/** The frame of every page: skip link, banner, menu and the page itself as landmarks. */
export function Layout({ children }: { children?: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <>
      <a className="skip" href="#content">
        Skip to main content
      </a>
      <Banner />
      <SessionWarning />
      <Box sx={{ display: 'flex', flexDirection: { xs: 'column', md: 'row' }, maxWidth: 1560, mx: 'auto' }}>
        <Menu />
        <Box component="main" id="content" tabIndex={-1} sx={{ flex: 1, minWidth: 0, px: { xs: 2, md: 4 }, pt: 3, pb: 8, '&:focus': { outline: 'none' } }}>
          <Boundary key={pathname}>
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </Boundary>
        </Box>
      </Box>
    </>
  );
}
