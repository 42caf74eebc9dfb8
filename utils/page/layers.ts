/** Parts of a page that ask or tell something over the rest, and those that do so beside it. */
export const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';
export const NOTICE = `${DIALOG},[role=alert],[role=status],[role=log],[aria-live]`;
