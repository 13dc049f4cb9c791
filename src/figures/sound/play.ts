import type { Score, Voice } from './score.ts';

/** Of all voices together: quiet beside speech. */
const LOUDNESS = 0.1;
/** A pitch that begins or ends at once would click; in seconds. */
const FADE = 0.02;
/** A browser that lets nothing be heard keeps one waiting; in milliseconds. */
const PATIENCE = 1500;

/** Plays a score on `context`, which it closes at the end; resolves when it has ended or was closed. */
export async function play({ voices, duration }: Score, context: AudioContext): Promise<void> {
  await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  if (context.state !== 'running') throw new Error('Nothing may be heard.');
  const start = context.currentTime + 0.05;
  const sounds = voices.map((voice) =>
    sound(voice, LOUDNESS / voices.length, start, duration, context),
  );
  await Promise.race([
    Promise.all(sounds),
    new Promise<void>((resolve) => {
      context.onstatechange = () => context.state === 'closed' && resolve();
    }),
  ]);
  await context.close().catch(() => {});
}

/** Lets one voice be heard; resolves at its end. */
function sound(
  { times, pitches, ear, timbre }: Voice,
  loudness: number,
  start: number,
  duration: number,
  context: AudioContext,
): Promise<void> {
  const tone = new OscillatorNode(context, { type: timbre });
  const gain = new GainNode(context, { gain: 0 });
  tone
    .connect(gain)
    .connect(new StereoPannerNode(context, { pan: ear }))
    .connect(context.destination);
  times.forEach((time, j) => {
    const pitch = pitches[j] as number;
    if (pitch > 0) tone.frequency.setValueAtTime(pitch, start + time);
    gain.gain.setTargetAtTime(pitch > 0 ? loudness : 0, start + time, FADE / 3);
  });
  gain.gain.setTargetAtTime(0, start + duration, FADE / 3);
  tone.start(start);
  tone.stop(start + duration + 4 * FADE);
  return new Promise((resolve) => {
    tone.onended = () => resolve();
  });
}
