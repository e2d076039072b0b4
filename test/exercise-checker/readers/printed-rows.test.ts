import { describe, expect, test } from 'vitest';
import { IMAGE, marked, paste, valuesOf } from '../support.ts';

const HEAD = 'TASK    PID    STATUS';
const ROW = 'web     298    RUNNING';
const OTHER = 'other   300    RUNNING';

type Row = Record<string, unknown>;

/** The names in the lists of tasks that a line showed, whole lists behind a plus sign. */
async function tasksOf(command: string, ...rows: string[]): Promise<string[]> {
  const session = paste([command, ...rows], ['true']);
  const tasks = (await valuesOf(session, 'task')).map(({ id }: Row) => String(id));
  const lists = (await valuesOf(session, 'listing')).map(({ ids }: Row) => `+${String(ids)}`);
  return [...lists, ...tasks];
}

describe('what a command of the line made up is not a row of the list beside it', () => {
  test.each<[string, ...string[]]>([
    ['sudo ctr task ls; echo "web     298    RUNNING"', HEAD, ROW],
    ['sudo ctr task ls && printf "web     298    RUNNING\\n"', HEAD, ROW],
    ["sudo ctr task ls; printf '%s\\t%d %s\\n' web 298 RUNNING", HEAD, ROW],
    ['sudo ctr task ls; echo -e "web\\t298\\tRUNNING"', HEAD, ROW],
    ['sudo ctr task ls; echo "web     298    RUNNING" | sudo tee f', HEAD, ROW],
    ['X="web 298 RUNNING"; sudo ctr task ls; echo $X', HEAD, ROW],
    ['sudo ctr task ls; echo $(cat tasks.txt)', HEAD, ROW],
    ['sudo ctr task ls; echo "web $N RUNNING"', HEAD, ROW],
    ['sudo ctr task ls; echo "web $? RUNNING"', HEAD, 'web 0 RUNNING'],
    ['sudo ctr task ls; cat tasks.txt', HEAD, ROW],
    ['echo -n "web 298 "; echo RUNNING; sudo ctr task ls', 'web 298 RUNNING', HEAD],
    ['printf "web 298 "; ./show.sh; sudo ctr task ls', 'web 298 RUNNING', HEAD],
    ['sudo ctr task ls; cat < tasks.txt', HEAD, ROW],
    ['sudo ctr task ls; grep web tasks.txt', HEAD, ROW],
    ['sudo ctr task ls; head -1 tasks.txt | tail -n 1', HEAD, ROW],
    ['sudo ctr task ls; tail -n +1 tasks.txt | sort', HEAD, ROW],
    ['sudo ctr task ls; sed -n 1p tasks.txt', HEAD, ROW],
    ['sudo ctr task ls; perl -e \'print "web 298 RUNNING\\n"\'', HEAD, ROW],
    ['sudo ctr task ls; ssh far sudo ctr task ls', HEAD, ROW],
    ['sudo ctr task ls; ./show.sh', HEAD, ROW],
    ['(sudo ctr task ls; cat tasks.txt)', HEAD, ROW],
    ['tail -n +1 tasks.txt & sudo ctr task ls', ROW, HEAD],
    ['sudo ctr task ls || cat tasks.txt', 'ctr: failed to dial "/run/containerd/containerd.sock"', ROW],
    ['sudo ctr task ls; sudo ctr run --rm img x cat /tasks', HEAD, ROW],
    ["sudo ctr task ls; sudo ctr run --rm img x sh -c 'cat /tasks'", HEAD, ROW],
    ['sudo ctr task ls | while read l; do echo "$l"; done', HEAD, ROW],
    ['cat <<EOF; sudo ctr task ls\nweb 298 RUNNING\nEOF', ROW, HEAD],
    ['(sudo ctr task ls) | awk \'{print "web 298 RUNNING"}\'', ROW],
  ])('%s', async (command, ...rows) => {
    expect(await tasksOf(command, ...rows)).not.toContain('web');
  });

  test('and what is missing is not gone where it may have been taken off with others', async () => {
    expect(await tasksOf('sudo ctr task ls || echo "web 298 RUNNING"', HEAD, ROW)).toEqual([]);
    expect(await tasksOf('[ -e f ] && echo "web 298 RUNNING"; sudo ctr task ls', HEAD, ROW)).toEqual([]);
    expect(await tasksOf('sudo ctr task ls || cat empty.txt', HEAD)).toEqual([]);
    expect(await tasksOf('(sudo ctr task ls) | grep -v web', HEAD)).toEqual([]);
    expect(await tasksOf('(sudo ctr task ls) | cat', HEAD)).toEqual(['+']);
  });

  test('nor does a search find nothing if no one knows which rows are its own', async () => {
    expect(await valuesOf(paste(['pgrep -x runc; cat pids.txt', '298'], ['true']), 'search')).toEqual([]);
    expect(await valuesOf(paste(['pgrep -x runc; echo 298', '298'], ['true']), 'search')).toEqual([
      { of: 'process', name: 'runc', found: false },
    ]);
  });

  test('a port is none that was echoed, and an answer over the network is not the word for its want', async () => {
    const port = await valuesOf(
      paste(['sudo nerdctl port web; echo "8080/tcp -> 0.0.0.0:8080"', '8080/tcp -> 0.0.0.0:8080'], ['true']),
      'container',
    );
    expect(port).toEqual([]);
    const answers = await valuesOf(
      paste(['curl -s http://127.0.0.1:8080/ || echo "Driftwood 1.4.0"', 'Driftwood 1.4.0'], ['true']),
      'response',
    );
    expect(answers).toMatchObject([{ body: '' }]);
  });

  test('what was done is told by the line, whatever is beside it', async () => {
    const session = paste([`sudo ctr run -d ${IMAGE} web; cat notes.txt`, 'a note'], ['true']);
    expect(await valuesOf(session, 'run')).toMatchObject([{ id: 'web', succeeded: true, detached: true }]);
  });
});

describe('rows that can be told apart stay what they are', () => {
  test.each<[string, string[], string[]]>([
    ['sudo ctr task ls; echo done', [HEAD, ROW, 'done'], ['+web', 'web']],
    ['sudo ctr task ls && echo done', [HEAD, ROW, 'done'], ['+web', 'web']],
    ['sudo ctr task ls || echo none', [HEAD, ROW], ['+web', 'web']],
    ['echo; echo "== tasks =="; sudo ctr task ls', ['', '== tasks ==', HEAD, ROW], ['+web', 'web']],
    ['sudo ctr task ls; echo "web 298 RUNNING"', [HEAD, ROW, 'web 298 RUNNING'], ['+web', 'web']],
    ['echo "tasks on $(hostname):"; sudo ctr task ls', ['tasks on lab:', HEAD, ROW], ['+web', 'web']],
    ['echo -e "\\e[1mtasks\\e[0m"; sudo ctr task ls', ['tasks', HEAD, ROW], ['+web', 'web']],
    ['echo -n "one: "; cat /proc/298/comm; sudo ctr task ls', ['one: httpd', HEAD, ROW], ['+web', 'web']],
    ['printf tasks; sudo ctr task ls', [`tasks${HEAD}`, ROW], ['+web', 'web']],
    ['sudo ctr task ls; echo $?', [HEAD, ROW, '0'], ['+web', 'web']],
    ['sudo ctr task ls; cat /proc/298/comm', [HEAD, ROW, 'httpd'], ['+web', 'web']],
    ['sudo ctr task ls > f; cat f', [HEAD, ROW], ['web']],
    [
      'echo one; cat notes.txt; echo two; sudo ctr task ls',
      ['one', OTHER, 'two', HEAD, ROW],
      ['+web', 'web'],
    ],
    ['PID=$(pgrep -x httpd); echo $PID; sudo ctr task ls', ['298', HEAD, ROW], ['+web', 'web']],
    ['sudo ctr run --rm img x echo hi; sudo ctr task ls', ['hi', HEAD, ROW], ['+web', 'web']],
    ["sudo sh -c 'echo tasks; ctr task ls'", ['tasks', HEAD, ROW], ['+web', 'web']],
  ])('%s', async (command, rows, found) => {
    expect(await tasksOf(command, ...rows)).toEqual(found);
  });

  test('each list below its own header', async () => {
    const session = paste(
      [
        'for n in blue red; do echo "--- $n"; sudo ctr -n $n task ls; done',
        '--- blue',
        HEAD,
        ROW,
        '--- red',
        HEAD,
      ],
      ['true'],
    );
    expect(await valuesOf(session, 'listing')).toEqual([
      { of: 'task', namespace: 'blue', ids: ['web'], count: 1 },
      { of: 'task', namespace: 'red', ids: [], count: 0 },
    ]);
  });

  test('words that are there more often than they were echoed part nothing', async () => {
    const command = 'cat notes.txt; echo ---; sudo ctr task ls';
    expect(await tasksOf(command, '---', HEAD, ROW, '---', HEAD)).toEqual([]);
  });

  test('words a narrow terminal has cut are known, too', async () => {
    const long = 'these are all the tasks that I have found in the default namespace of this node';
    const rows = [long.slice(0, 60), long.slice(60), HEAD, ROW];
    expect(await tasksOf(`echo "${long}"; sudo ctr task ls`, ...rows)).toEqual(['+web', 'web']);
  });

  test('words that are nowhere to be seen may have been other ones', async () => {
    expect(await tasksOf('sudo ctr task ls; echo done', HEAD, ROW)).toEqual([]);
  });
});

test('a file that only looks like the answer of a tool is none', async () => {
  const list = [HEAD, ROW] as const;
  const known = paste(['sudo ctr task ls > t.txt'], ['cat t.txt', ...list], ['true']);
  const forged = paste(['echo "web 298 RUNNING" > t.txt'], ['cat t.txt', ...list], ['true']);
  const mixed = paste(
    ['sudo ctr task ls > t.txt'],
    ['echo "web 298 RUNNING" | tee -a t.txt', ROW],
    ['sudo ctr task ls >> t.txt'],
    ['cat t.txt', ...list],
    ['true'],
  );
  const changed = paste(['sudo ctr task ls > t.txt'], ['sed s/STOPPED/RUNNING/ t.txt', ...list], ['true']);
  const joined = paste(['sudo ctr task ls > t.txt'], ['cat t.txt u.txt', ...list], ['true']);
  expect(await valuesOf(known, 'task')).toHaveLength(1);
  for (const session of [forged, mixed, changed, joined]) expect(await valuesOf(session, 'task')).toEqual([]);
});

test('of what a shell marked, the same is true', async () => {
  const session = marked(
    ['sudo ctr task ls; echo "web 298 RUNNING"', 0, HEAD, 'web 298 RUNNING'],
    ['true', 0],
  );
  expect(await valuesOf(session, 'task')).toEqual([]);
  expect(await valuesOf(session, 'listing')).toMatchObject([{ count: 0 }]);
});
