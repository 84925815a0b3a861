import type { Block, Document } from '../define/document';

/** Whether this is something that a person still has to write. */
export const isOpen = (block: Block): boolean => block.kind === 'slot' && (block.text === null || block.text.trim() === '');

/** Everything in a document that a person still has to write, in its order. */
export const openSlots = (document: Document): readonly Block[] => document.blocks.filter(isOpen);
