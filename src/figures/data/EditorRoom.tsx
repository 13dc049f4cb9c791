import { NOT_LOADED } from '../controls/useLate.ts';

/** The room of an editor that has not come yet, or could not be loaded. */
export function EditorRoom({ failed }: { readonly failed: boolean }) {
  return (
    <div className="data">
      <div className="data-bar" />
      <div className="drawing" />
      <p className="data-said" role="status">
        {failed ? NOT_LOADED : null}
      </p>
    </div>
  );
}
