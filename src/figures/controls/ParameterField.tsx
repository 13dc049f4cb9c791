import type { KeyboardEvent } from 'react';
import type { Parameter } from '../../core/parameter.ts';
import { useName } from '../../plot/useName.ts';
import { Control } from '../access/Control.tsx';
import { type Slide, slide, stepped } from './slide.ts';
import { TypedField } from './TypedField.tsx';

interface Props<P> {
  /** What `hide` and `lock` call it: its key. */
  readonly control?: string;
  readonly parameter: Parameter<unknown, P>;
  readonly value: unknown;
  /** The setup that its domain depends on. */
  readonly earlier: Readonly<P>;
  readonly onEdit: (value: unknown) => void;
}

const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/** One declared parameter: its name, a slider where it has a range, and a field to type in. */
export function ParameterField<P>({ control, parameter, value, earlier, onEdit }: Props<P>) {
  const id = useName();
  const range = parameter.range?.(earlier);
  const name = parameter.symbol ? `${parameter.label} ${parameter.symbol}` : parameter.label;
  const isNumber = typeof value === 'number';
  return (
    <Control id={control}>
      <div className={`parameter${isNumber ? '' : ' wide'}`} title={parameter.help}>
        <label htmlFor={id}>
          {parameter.label} {parameter.symbol ? <i>{parameter.symbol}</i> : null}
        </label>
        <TypedField
          label={name}
          value={value}
          parse={parameter.parse}
          format={parameter.format}
          valid={parameter.describe(earlier)}
          onCommit={onEdit}
          width={isNumber ? Math.max(3, parameter.format(value).length) : undefined}
        />
        {range && isNumber ? (
          <Slider
            id={id}
            text={parameter.format(value)}
            slide={slide(range)}
            value={value}
            toNearest={(x) => parameter.nearest(x, earlier) as number}
            stepBy={(steps) => stepped(parameter as Parameter<number, P>, earlier, value, steps)}
            ends={range}
            onEdit={onEdit}
          />
        ) : null}
      </div>
    </Control>
  );
}

interface SliderProps {
  readonly id: string;
  readonly text: string;
  readonly slide: Slide;
  readonly value: number;
  readonly ends: { readonly min: number; readonly max: number };
  readonly toNearest: (value: number) => number;
  readonly stepBy: (steps: number) => number;
  readonly onEdit: (value: number) => void;
}

/** The native slider, but with keys that go from one valid value to the next. */
function Slider({ id, text, slide, value, ends, toNearest, stepBy, onEdit }: SliderProps) {
  function onKeyDown(event: KeyboardEvent) {
    const steps = KEYS[event.key];
    if (steps !== undefined) onEdit(stepBy(steps * (event.shiftKey ? 10 : 1)));
    else if (event.key === 'Home') onEdit(toNearest(ends.min));
    else if (event.key === 'End') onEdit(toNearest(ends.max));
    else return;
    event.preventDefault();
  }
  return (
    <input
      id={id}
      type="range"
      min={slide.min}
      max={slide.max}
      step={slide.step}
      value={slide.toPosition(value)}
      aria-valuetext={text}
      disabled={slide.min === slide.max}
      onKeyDown={onKeyDown}
      onChange={(event) => onEdit(toNearest(slide.toValue(event.target.valueAsNumber)))}
    />
  );
}
