import { create } from 'zustand';

export type OpenDialog =
  | { readonly kind: 'help' | 'history' | 'add' }
  | { readonly kind: 'merge'; readonly dragged: string; readonly target: string };

/** The dialog that is open: it is no part of a link. */
export const useDialog = create<{ readonly open: OpenDialog | undefined }>(() => ({ open: undefined }));

export const openDialog = (open: OpenDialog) => useDialog.setState({ open });
export const closeDialog = () => useDialog.setState({ open: undefined });
