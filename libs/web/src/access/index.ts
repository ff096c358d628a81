export { createAuthProvider, leaveForSignIn } from './authProvider.js';
export { isStaff, permitted } from './permitted.js';
export { SessionWarning } from './SessionWarning.js';
export { useMay, useMe, type Me } from './useMe.js';
