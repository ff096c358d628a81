import { Problem } from '@muster/platform';
import {
  getNamedType, getNullableType, GraphQLError, isInterfaceType, isListType, isObjectType, Kind, type ASTVisitor, type FieldNode, type FragmentDefinitionNode, type GraphQLField,
  type GraphQLNamedType, type SelectionNode, type SelectionSetNode, type ValidationContext,
} from 'graphql';

/** How much one request may ask for. The documents of our own screens stay far below: `tests/api/attacks.spec.ts` walks them all. */
export const limits = { tokens: 1_000, depth: 10, aliases: 20, directives: 20, values: 300_000, page: 200 } as const;

/** A list that has no pages is as long as the business makes it; for the count it is taken to be so long. */
const LIST = 10;

/** What one selection asks for. `values` is how many values its answer can hold at most. */
interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  values: number;
}

/** Where a selection stands: of which type, and how long lists are there. */
interface Within {
  type: GraphQLNamedType | null | undefined;
  list: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0, directives: 0, values: 0 };

/**
 * The validation rule for how much one request may ask for: QUERY_TOO_DEEP, TOO_MANY_ALIASES, TOO_MANY_DIRECTIVES, QUERY_TOO_COSTLY. It counts by the document alone, at worst
 * (a page whose limit is a variable counts as the longest), so that its verdict is kept with the document; and each fragment once, however often it is spread.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const meter = new Meter(context);
  return {
    OperationDefinition(node) {
      const root = context.getSchema().getRootType(node.operation);
      const refusal = refusalOf(sum([meter.selections(node.selectionSet, { type: root, list: LIST }), { ...NOTHING, directives: node.directives?.length ?? 0 }]));
      if (refusal) context.reportError(new GraphQLError(refusal.message, { nodes: [node], originalError: refusal }));
      return false;
    },
  };
}

function refusalOf({ depth, aliases, directives, values }: Measure): Problem | null {
  if (depth > limits.depth) return tooMuch('QUERY_TOO_DEEP', `is nested more than ${limits.depth} levels deep`);
  if (aliases > limits.aliases) return tooMuch('TOO_MANY_ALIASES', `has more than ${limits.aliases} aliases`);
  if (directives > limits.directives) return tooMuch('TOO_MANY_DIRECTIVES', `has more than ${limits.directives} directives`);
  if (values > limits.values) return tooMuch('QUERY_TOO_COSTLY', `could be answered with more than ${limits.values} values`);
  return null;
}

/** The refusal of a request that asks for too much; `what` ends the sentence "This request …". */
export function tooMuch(code: string, what: string): Problem {
  return new Problem({ code, message: `This request ${what}. Ask for less at once.` });
}

class Meter {
  private readonly fragments = new Map<string, Measure>();

  constructor(private readonly context: ValidationContext) {}

  selections({ selections }: SelectionSetNode, within: Within): Measure {
    return sum(selections.map((one) => this.selection(one, within)));
  }

  private selection(node: SelectionNode, within: Within): Measure {
    const inner = this.inside(node, within);
    return { ...inner, directives: inner.directives + (node.directives?.length ?? 0) };
  }

  private inside(node: SelectionNode, within: Within): Measure {
    if (node.kind === Kind.FIELD) return this.field(node, within);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.spread(node.name.value, within.list);
    return this.selections(node.selectionSet, { ...within, type: this.named(node.typeCondition?.name.value) ?? within.type });
  }

  private field(node: FieldNode, { type: parent, list }: Within): Measure {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const inner = node.selectionSet ? this.selections(node.selectionSet, { type: field && getNamedType(field.type), list: field ? listsOf(node, field) : LIST }) : NOTHING;
    const times = !field || isListType(getNullableType(field.type)) ? list : 1; // what the schema does not know is its own description
    return { ...inner, depth: inner.depth + 1, aliases: inner.aliases + (node.alias ? 1 : 0), values: 1 + times * inner.values };
  }

  /** A fragment inside itself is refused by another rule; here it must only end. */
  private spread(name: string, list: number): Measure {
    const key = `${name} ${list}`;
    const known = this.fragments.get(key);
    if (known) return known;
    this.fragments.set(key, NOTHING);
    const fragment: FragmentDefinitionNode | null | undefined = this.context.getFragment(name);
    const measured = fragment ? this.selections(fragment.selectionSet, { type: this.named(fragment.typeCondition.name.value), list }) : NOTHING;
    this.fragments.set(key, measured);
    return measured;
  }

  private named(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.context.getSchema().getType(name);
  }
}

function sum(measures: readonly Measure[]): Measure {
  return measures.reduce((all, one) => ({
    depth: Math.max(all.depth, one.depth), aliases: all.aliases + one.aliases, directives: all.directives + one.directives, values: all.values + one.values,
  }), NOTHING);
}

/** How long the lists directly inside of a field are at most: the page that it was asked for holds them. */
function listsOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  return field.args.some(({ name }) => name === 'page') ? pageLength(node) : LIST;
}

/** The limit that a page names, the usual one where none is named, and the longest where it is told later. */
function pageLength(node: FieldNode): number {
  const page = node.arguments?.find(({ name }) => name.value === 'page')?.value;
  if (!page || page.kind === Kind.NULL) return USUAL;
  if (page.kind !== Kind.OBJECT) return limits.page;
  const limit = page.fields.find(({ name }) => name.value === 'limit')?.value;
  if (!limit || limit.kind === Kind.NULL) return USUAL;
  return limit.kind === Kind.INT ? Math.max(1, Math.min(Number(limit.value), limits.page)) : limits.page;
}

const USUAL = 25;
