import { type Answer, answerTo } from './waits.ts';

interface Props {
  /** With how many letters the model is asked. */
  readonly asked: ArrayLike<number>;
  readonly jump: number;
  readonly x: (i: number) => number;
  readonly y: number;
}

const words: readonly { answer: Answer; text: string; room: number }[] = [
  { answer: 'uniform', text: 'looks uniform', room: 46 },
  { answer: 'seen', text: 'the jump!', room: 34 },
  { answer: 'impossible', text: 'no such word', room: 44 },
];

/** What someone sees who asks the model with letters of his own choosing. */
export function Questions({ asked, jump, x, y }: Props) {
  const marks = Array.from(asked, (i) => ({ at: x(i), answer: answerTo(i, jump) }));
  return (
    <g className="questions">
      <text x={x(0)} y={y - 18}>
        Given so many made-up letters:
      </text>
      {marks.map(({ at, answer }) => (
        <g key={at} className={answer} transform={`translate(${at},${y})`}>
          {answer === 'impossible' ? <path d="M-4,-4L4,4M-4,4L4,-4" /> : <circle r={5} />}
        </g>
      ))}
      {words.map(({ answer, text, room }) => {
        const own = marks.filter((mark) => mark.answer === answer);
        const [first, last] = [own[0], own.at(-1)];
        if (!first || !last) return null;
        const middle = (first.at + last.at) / 2;
        return (
          <text
            key={answer}
            className={answer}
            x={Math.max(middle, x(0) + room)}
            y={y + (answer === 'seen' ? 40 : 24)}
            textAnchor="middle"
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}
