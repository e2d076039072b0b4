import { fill } from 'satteri-markdown-blocks';
import { StepPlayer, type PlayedSteps } from 'terminal-recording/player';
import { shownTerminal } from './choose-line.ts';
import { playStage } from './playing.ts';
import { showAll, showUpTo, stagesOf, type Stage } from './stages.ts';

/**
 * What steps through the commands of a block, or plays them.
 * @param controls of the block, with the buttons `back`, `play` and `next`, a slider, a speed and a place for words
 */
export function playerOf(session: HTMLElement, controls: HTMLElement): { start(): void; leave(): void } {
  const stages = new BlockStages(session);
  const { sayPlay = '', sayPause = '' } = session.dataset;
  const player = new StepPlayer(controls, stages, { play: sayPlay, pause: sayPause });
  const start = () => {
    player.stop();
    stages.take();
    player.start();
  };
  session.addEventListener('line-change', () => {
    if (player.isOn) start();
  });
  return { start, leave: () => player.leave() };
}

/** The commands of the terminal that a block shows. */
class BlockStages implements PlayedSteps {
  readonly #session: HTMLElement;
  #stages: Stage[] = [];

  constructor(session: HTMLElement) {
    this.#session = session;
  }

  /** Takes those of the terminal that is shown now, and leaves all of the one before as the page came. */
  take(): void {
    showAll(this.#stages);
    const terminal = shownTerminal(this.#session);
    this.#stages = terminal ? stagesOf(terminal) : [];
  }

  get count(): number {
    return this.#stages.length;
  }

  showUpTo(index: number): void {
    showUpTo(this.#stages, index);
  }

  showAll(): void {
    showAll(this.#stages);
  }

  bringIntoView(index: number): void {
    this.#stages[index]?.command.scrollIntoView({ block: 'nearest' });
  }

  async play(index: number, pace: Parameters<PlayedSteps['play']>[1]): Promise<void> {
    const stage = this.#stages[index];
    if (stage) await playStage(stage, pace);
  }

  position(index: number): string {
    const { sayPosition = '' } = this.#session.dataset;
    return fill(sayPosition, { command: index + 1, commands: this.#stages.length });
  }

  coverOf(index: number): HTMLDetailsElement | undefined {
    return this.#stages[index]?.cover;
  }
}
