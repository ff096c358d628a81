import type { ComponentType } from 'react';

export type PageAction = 'list' | 'show' | 'create' | 'edit';

/** The pages of a resource as the shell mounts them, each loaded when it is first opened. */
export type ResourcePages = { name: string; options: { label: string }; recordRepresentation?: string } & Partial<Record<PageAction, ComponentType>>;
