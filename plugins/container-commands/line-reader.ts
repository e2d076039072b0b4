import type { Command, Script, SyntaxNode, Word, WordPart } from 'unbash';
import { bodyText, nestedParts } from './compound.ts';
import { callsOfXargs } from './fed-words.ts';
import { innerLine, notFeeding, wordsBefore } from './inner-line.ts';
import { knownLine, noteFile } from './known-line.ts';
import { assignedBy, loopValues } from './loop.ts';
import type { Pipeline, SimpleCommand, VariableUse } from './model.ts';
import { readRedirections, redirectAll } from './redirection.ts';
import { parseLine } from './script.ts';
import { joined, type Connector, type Scope } from './scope.ts';
import { ShellEnvironment } from './shell-environment.ts';
import { expandWord, flattened, variablesIn, wordsOf } from './word.ts';
import { unwrap, wrap } from './wrapper.ts';

/** What one line may make us do. A line that asks for more is read as far as this goes. */
const MOST = { pipelines: 500, nodes: 20_000, depth: 1_000, lines: 16 };

type Node = SyntaxNode | Script;

/** Reads one line, and the lines within it, under one set of limits. */
export class LineReader {
  #pipelines = 0;
  #nodes = 0;
  #depth = 0;
  #lines = 0;
  /** Names of the session's own that are being followed. */
  readonly #expanding = new Set<string>();

  read(line: string, environment: ShellEnvironment, nested = false, conditional = false): Pipeline[] {
    const { script, text } = parseLine(line);
    return this.#readScript(script, { text, environment, into: [], nested, conditional });
  }

  #readScript(script: Script, scope: Scope): Pipeline[] {
    if (this.#lines >= MOST.lines) return [];
    this.#lines++;
    this.#collect(script, { ...scope, text: script.source ?? scope.text }, ';');
    this.#lines--;
    return scope.into;
  }

  #collect(node: Node, scope: Scope, connector: Connector): void {
    if (this.#pipelines >= MOST.pipelines || this.#nodes >= MOST.nodes || this.#depth >= MOST.depth) return;
    this.#nodes++;
    this.#depth++;
    this.#collectNode(node, scope, connector);
    this.#depth--;
  }

  #collectNode(node: Node, scope: Scope, connector: Connector): void {
    switch (node.type) {
      case 'Script':
      case 'CompoundList':
        this.#collectInOrder(node.commands, scope, [connector]);
        return;
      case 'AndOr':
        this.#collectInOrder(node.commands, scope, [connector, ...node.operators]);
        return;
      case 'Statement':
        for (const pipeline of this.#collectNew(node.command, scope, connector)) {
          pipeline.background ||= node.background === true;
        }
        return;
      case 'Redirected':
        redirectAll(
          this.#collectNew(node.command, scope, connector),
          readRedirections(node.redirects, scope.environment),
        );
        return;
      case 'Pipeline':
        this.#collectPipeline(node.commands, scope, connector);
        return;
      case 'Command':
        this.#addPipeline([node], scope, connector);
        return;
      case 'Subshell': {
        const environment = new ShellEnvironment(scope.environment);
        this.#collect(node.body, { ...joined(scope, connector), environment }, connector);
        return;
      }
      case 'BraceGroup':
        this.#collect(node.body, joined(scope, connector), connector);
        return;
      case 'For':
        this.#unroll(node, { ...scope, nested: true });
        return;
      case 'Function':
        scope.environment.defineFunction(node.name.value, bodyText(node.body, scope.text));
        return;
      default:
        this.#collectInOrder(nestedParts(node), { ...scope, nested: true, conditional: true }, []);
    }
  }

  /** @param connectors what comes before each of them, where that is not `;` */
  #collectInOrder(nodes: readonly Node[], scope: Scope, connectors: readonly Connector[]): void {
    for (const [index, node] of nodes.entries()) this.#collect(node, scope, connectors[index] ?? ';');
  }

  /** The pipelines of a part alone. */
  #collectNew(node: Node, scope: Scope, connector: Connector): Pipeline[] {
    const first = scope.into.length;
    this.#collect(node, scope, connector);
    return scope.into.slice(first);
  }

  /** Where one of the stages is a loop or a group, each command in it is its own pipeline. */
  #collectPipeline(nodes: readonly Node[], scope: Scope, connector: Connector): void {
    const stages = nodes.filter((node) => node.type === 'Command');
    if (stages.length === nodes.length) {
      this.#addPipeline(stages, scope, connector);
      return;
    }
    for (const [index, node] of nodes.entries()) {
      const pipelines = this.#collectNew(node, { ...scope, nested: true }, ';');
      for (const pipeline of pipelines) pipeline.piped ||= index < nodes.length - 1;
    }
  }

  #unroll(node: Extract<Node, { type: 'For' }>, scope: Scope): void {
    const asked = (node.wordlist ?? []).flatMap(({ parts = [] }) => this.#substitutions(parts, scope));
    const [only, ...more] = asked;
    // What `for p in $(…)` goes through is what `p=$(…)` would hold.
    if (only !== undefined && more.length === 0)
      scope.into.push(assignedBy(node.name.value, only, scope.nested));
    else scope.into.push(...asked);
    const values = loopValues(node.wordlist, scope.environment);
    const conditional = scope.conditional || values === undefined;
    for (const value of values ?? [undefined]) {
      scope.environment.set(node.name.value, value);
      this.#collect(node.body, { ...scope, conditional }, ';');
    }
  }

  #addPipeline(commands: readonly Command[], scope: Scope, connector: Connector): void {
    const stages = commands.map((command) => this.#readCommand(command, scope));
    const [feeder, fed, ...behind] = stages;
    const calls = feeder && fed && behind.length === 0 ? callsOfXargs(feeder, fed) : undefined;
    if (calls === undefined) this.#addStages(stages, scope, connector);
    else for (const call of calls) this.#addStages([call], { ...scope, nested: true }, ';');
  }

  #addStages(typed: readonly SimpleCommand[], scope: Scope, connector: Connector): void {
    const stages: SimpleCommand[] = [];
    for (const stage of typed) {
      const inner = this.#readInner(stage, joined(scope, connector));
      noteFile(stage, scope.environment);
      const last = inner.pop();
      if (last === undefined) {
        stages.push(stage);
      } else if (typed.length === 1) {
        const [first, ...rest] = [...inner, last];
        scope.into.push({ ...first, connector }, ...rest);
      } else {
        scope.into.push(...inner.map((pipeline) => ({ ...pipeline, nested: true })));
        stages.push(...last.stages);
      }
    }
    if (stages.length === 0) return;
    this.#pipelines++;
    const conditional = scope.conditional || connector === '||';
    scope.into.push({
      stages,
      connector,
      nested: scope.nested,
      conditional,
      piped: false,
      background: false,
    });
    for (const stage of stages) scope.environment.apply(stage);
  }

  #readCommand(command: Command, scope: Scope): SimpleCommand {
    const { text, environment } = scope;
    const words: string[] = [];
    const variables: VariableUse[] = [];
    const assignments = environment.own();
    const substitutions: Pipeline[] = [];
    const noteSubstitutions = ({ parts }: Word): void => {
      if (parts !== undefined) substitutions.push(...this.#substitutions(parts, scope));
    };
    const expand = (word: Word): string => {
      noteSubstitutions(word);
      return expandWord(word, environment);
    };
    for (const item of command.prefix) {
      if (item.type !== 'Assignment') continue;
      const { value } = item;
      const elements = value.type === 'Word' ? [value] : value.elements;
      assignments.set(item.name, elements.map(expand).join(' '));
    }
    for (const word of [command.name, ...command.args]) {
      if (word?.type === 'Word') {
        variables.push(...variablesIn(word, words.length, environment));
        noteSubstitutions(word);
        words.push(...wordsOf(word, environment, words[0]));
      } else if (word?.value.type === 'Word') words.push(`${word.name}=${expand(word.value)}`);
      else if (word) words.push(word.text);
    }
    for (const redirect of command.redirects) {
      if (redirect.type !== 'HereDoc' && redirect.target) expand(redirect.target);
    }
    return {
      words,
      assignments,
      text: text.slice(command.pos, command.end),
      shortcuts: [],
      redirections: readRedirections(command.redirects, environment),
      variables,
      substitutions,
    };
  }

  #substitutions(parts: readonly WordPart[], scope: Scope): Pipeline[] {
    const found: Pipeline[] = [];
    for (const part of flattened(parts)) {
      if (part.type !== 'CommandExpansion' && part.type !== 'ProcessSubstitution') continue;
      if (this.#lines >= MOST.lines || part.script === undefined) continue;
      const environment = new ShellEnvironment(scope.environment);
      found.push(...this.#readScript(part.script, { ...scope, environment, into: [], nested: true }));
    }
    return found;
  }

  /** What a command given to a shell stands for: none for any other command. */
  #readInner(stage: SimpleCommand, scope: Scope): Pipeline[] {
    const unwrapped = unwrap(stage, true);
    const { words } = unwrapped;
    const inner =
      knownLine(unwrapped, scope.environment, this.#expanding) ?? innerLine(unwrapped, stage.redirections);
    if (inner === undefined || this.#lines >= MOST.lines) return [];
    const outer = inner.isElsewhere === true ? new ShellEnvironment() : scope.environment;
    const isOwnShell = inner.isOwnShell === true;
    const environment = isOwnShell ? outer : new ShellEnvironment(outer);
    for (const [index, value] of inner.parameters.entries()) environment.set(String(index), value);
    const name = inner.shortcut ?? inner.script;
    if (name !== undefined) this.#expanding.add(name);
    const pipelines = this.read(inner.line, environment, scope.nested, scope.conditional);
    if (name !== undefined) this.#expanding.delete(name);
    if (isOwnShell) for (const index of inner.parameters.keys()) environment.set(String(index), undefined);
    const before = wordsBefore(stage.words.slice(0, stage.words.length - words.length), inner);
    for (const command of pipelines.flatMap((pipeline) => pipeline.stages)) {
      wrap(command, stage, before);
      if (inner.shortcut !== undefined) command.shortcuts.unshift(inner.shortcut);
    }
    redirectAll(pipelines, notFeeding(inner, stage.redirections));
    pipelines[0]?.stages[0]?.substitutions.unshift(...stage.substitutions);
    return pipelines;
  }
}
