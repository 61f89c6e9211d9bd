/** Loudest that a tone may be, of 1. */
const LOUDNESS = 0.18;
/** Time in s in which a tone swells, so that it does not click. */
const ATTACK = 0.02;

/** Plays one tone at a time, softly; what chart2music calls an audio engine. */
export class Instrument {
  masterGain = LOUDNESS;
  readonly #context: AudioContext;

  constructor(context: AudioContext) {
    this.#context = context;
  }

  /** @param panning from −1, left, to 1, right; @param duration in s */
  playDataPoint(frequency: number, panning: number, duration: number): void {
    const { currentTime: now, destination } = this.#context;
    const tone = this.#context.createOscillator();
    const gain = this.#context.createGain();
    const place = this.#context.createStereoPanner();
    tone.type = "triangle";
    tone.frequency.value = frequency;
    place.pan.value = panning;
    gain.gain.setValueAtTime(0, now);
    gain.gain.linearRampToValueAtTime(this.masterGain, now + ATTACK);
    gain.gain.linearRampToValueAtTime(0, now + duration);
    tone.connect(gain).connect(place).connect(destination);
    tone.start(now);
    tone.stop(now + duration);
  }
}
