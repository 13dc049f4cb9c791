interface Props {
  /** How far its sides are from those of the drawing, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where it was clicked or tapped, in the drawing's pixels. */
  readonly onPick: (place: { readonly x: number; readonly y: number }) => void;
}

/** A part of a drawing where a click does what dragging a handle there does; the handle has the keys. */
export function ClickPlane({ left, right, top, bottom, onPick }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the handle does the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the handle has the keys.
    <div
      className="click-plane"
      style={{ left, right, top, bottom }}
      onClick={({ nativeEvent: { offsetX, offsetY } }) =>
        onPick({ x: left + offsetX, y: top + offsetY })
      }
    />
  );
}
