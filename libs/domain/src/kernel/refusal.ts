// What does a rule answer when it says no?

/** One field of the input that is wrong, named as the caller named it. */
export interface FieldRefusal {
  name: string;
  message: string;
}

/**
 * Why a rule says no: a stable code for programs, a sentence for people (what is wrong and what to do),
 * and what the two may need besides.
 */
export interface Refusal {
  code: string;
  message: string;
  fields?: FieldRefusal[];
  details?: Record<string, unknown>;
}
