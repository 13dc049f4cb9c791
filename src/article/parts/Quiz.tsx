import { createContext, type ReactNode, useContext, useId } from 'react';

const QuizName = createContext('');

interface Props {
  readonly children: ReactNode;
}

/** A question with answers to pick from; each explains itself once it is picked. Needs no script. */
function Quiz({ children, kind }: Props & { readonly kind: 'predict' | 'check' }) {
  const name = useId();
  return (
    <QuizName value={name}>
      <fieldset className={`quiz quiz-${kind}`}>{children}</fieldset>
    </QuizName>
  );
}

/** Before a figure: what will it show? */
export const Predict = ({ children }: Props) => <Quiz kind="predict">{children}</Quiz>;

/** After a figure: is it understood? */
export const Check = ({ children }: Props) => <Quiz kind="check">{children}</Quiz>;

export const Question = ({ children }: Props) => <legend>{children}</legend>;

export function Option({ children, right = false }: Props & { readonly right?: boolean }) {
  const name = useContext(QuizName);
  return (
    <label className={right ? 'option right' : 'option'}>
      <input type="radio" name={name} />
      <span>{children}</span>
    </label>
  );
}

export const Why = ({ children }: Props) => <span className="why">{children}</span>;
