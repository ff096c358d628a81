export { textOf, VerbChoice, VerbField } from './Fields.js';
export { Refused } from './Refused.js';
export { RefusalContext, useFieldRefusal } from './RefusalContext.js';
export { useVerb } from './useVerb.js';
export { VerbButton } from './VerbButton.js';
