import type { RaThemeOptions } from 'react-admin';

const ink = '#0b0c0c';
const blue = '#1d70b8';
const rule = '#b1b4b6';
const heading = { fontWeight: 700, lineHeight: 1.15, letterSpacing: 0 };
// A focus that is seen on every background: yellow behind, black below (GOV.UK Design System, focus states).
const focus = { outline: '3px solid #ffdd00', outlineOffset: 0, boxShadow: `0 0 0 5px ${ink}` };

/** The look of the staff screens: plain type, dense tables, colours with a contrast of at least 4.5 to 1. */
export const theme: RaThemeOptions = {
  palette: {
    mode: 'light',
    text: { primary: ink, secondary: '#505a5f' },
    primary: { main: blue, contrastText: '#ffffff' },
    secondary: { main: '#505a5f', contrastText: '#ffffff' },
    success: { main: '#00703c', contrastText: '#ffffff' },
    error: { main: '#b52c16', contrastText: '#ffffff' },
    info: { main: blue },
    divider: rule,
    background: { default: '#ffffff', paper: '#ffffff' },
  },
  shape: { borderRadius: 0 },
  sidebar: { width: 240, closedWidth: 0 },
  typography: {
    fontFamily: 'Arial, Helvetica, "Liberation Sans", "DejaVu Sans", sans-serif',
    fontSize: 15,
    h1: { ...heading, fontSize: '2rem' },
    h2: { ...heading, fontSize: '1.375rem' },
    h3: { ...heading, fontSize: '1.125rem' },
    h6: { ...heading, fontSize: '1.25rem' },
    body1: { lineHeight: 1.4 },
    button: { textTransform: 'none', fontWeight: 400, fontSize: '1rem' },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&.Mui-focusVisible': focus } } },
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 40 }, sizeSmall: { minHeight: 28 }, outlined: { borderColor: 'currentColor' } } },
    MuiTextField: { defaultProps: { variant: 'outlined' } },
    // Optional fields say so in their label; an asterisk would say it a second time for the others.
    MuiFormLabel: { styleOverrides: { asterisk: { display: 'none' }, root: { color: ink } } },
    MuiFormHelperText: { styleOverrides: { root: { color: '#505a5f', fontSize: '0.9375rem', marginLeft: 0, marginBottom: '8px' } } },
    MuiInputLabel: { defaultProps: { shrink: true } },
    MuiOutlinedInput: { defaultProps: { notched: true }, styleOverrides: { notchedOutline: { borderColor: ink } } },
    MuiTableCell: { styleOverrides: { sizeSmall: { padding: '6px 10px' }, root: { fontSize: '0.9375rem', borderBottomColor: rule, verticalAlign: 'top' }, head: { fontWeight: 700, verticalAlign: 'bottom' } } },
    MuiLink: { defaultProps: { underline: 'always' }, styleOverrides: { root: { color: '#1a65a6', textUnderlineOffset: '0.15em', '&:visited': { color: '#4c2c92' } } } },
    MuiAlert: { styleOverrides: { root: { color: ink, fontSize: '1rem' }, message: { color: ink } } },
    MuiDialogTitle: { defaultProps: { component: 'h2' } as object },
  },
};
