import { TONE_LENGTH, type Tone } from "./tones.ts";

/** Loudest that a tone may be, of 1. */
const LOUDNESS = 0.18;
/** Time in s in which a tone swells, so that it does not click. */
const ATTACK = 0.02;
/** Time in s before the first tone: a busy browser would play late, and cut short, what is due at once. */
const LEAD = 0.05;
/** Time in s in which stopped tones fade, so that they do not click either. */
const FADE = 0.06;

/**
 * Plays tones by the clock of the audio hardware, each by an oscillator of its own.
 * @returns when the last has sounded, or when they have been stopped
 */
export function playTones(
  tones: readonly Tone[],
  context: AudioContext,
  stopped: AbortSignal,
): Promise<void> {
  const start = context.currentTime + LEAD;
  const all = context.createGain();
  all.gain.value = LOUDNESS;
  all.connect(context.destination);
  return new Promise((done) => {
    for (const tone of tones) {
      const oscillator = playTone(tone, start + tone.start, context, all);
      if (tone === tones.at(-1)) oscillator.addEventListener("ended", () => done());
    }
    stopped.addEventListener("abort", () => {
      all.gain.setTargetAtTime(0, context.currentTime, FADE / 4);
      setTimeout(done, FADE * 1000);
    });
  });
}

/** @param at time of the context, in s */
function playTone(
  { pitch, pan }: Tone,
  at: number,
  context: AudioContext,
  output: AudioNode,
): OscillatorNode {
  const oscillator = context.createOscillator();
  const swell = context.createGain();
  const panner = context.createStereoPanner();
  const end = at + TONE_LENGTH;
  oscillator.type = "triangle";
  oscillator.frequency.value = pitch;
  panner.pan.value = pan;
  swell.gain.setValueAtTime(0, at);
  swell.gain.linearRampToValueAtTime(1, at + ATTACK);
  swell.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(swell).connect(panner).connect(output);
  oscillator.start(at);
  oscillator.stop(end);
  return oscillator;
}
