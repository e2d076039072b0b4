import type { OutputLine } from '../segment.ts';

/** Programs that may ask who is calling before they run another one. */
const ASKS =
  /^(?:\w+=\S{0,200} |time |exec |command |nohup |env ){0,4}(?:sudo|doas|su|pkexec|run0|sudo-rs|machinectl|systemctl|ssh|scp)\b/;
/** Rows at most between the call and the last question: sudo's lecture, and several tries. */
const MOST_ROWS = 24;
const LONGEST_ROW = 160;

/** `[sudo] password for kim:`, `[sudo: authenticate] Password:`, in any language; some show a star for each key. */
const SUDO_QUESTION = /^\[sudo[^\]]{0,40}\] [^:：]{1,120}[:：] ?\*{0,60}$/u;
/** What others ask with: a word for a password, the user perhaps, a colon, and nothing behind. */
const QUESTION = /^[^:：|"{}]{1,100}[:：] ?\*{0,60}$/u;
const PASSWORD =
  /passwor[dt]|passord|passwd|passphrase|mot de passe|contrase[ñn]a|senha|parola|пароль|heslo|has[łl]o|jelsz[óo]|salasana|l[öo]senord|adgangskode|kodeord|wachtwoord|密码|密碼|パスワード|암호|비밀번호|şifre|parole|κωδικός|סיסמה|كلمة|mật khẩu|zaporka|lozinka|geslo|slaptažodis/iu;
const FINGER =
  /^(?:Place your (?:right |left )?\w{0,12} ?finger|Swipe your (?:right |left )?\w{0,12} ?finger|Touch your|Please touch)/;
/** sudo's remark about a machine that does not find its own name; the program runs all the same. */
const UNRESOLVED =
  /^sudo: (?:unable to resolve host |.{0,120}Name or service not known$|.{0,120}Temporary failure in name resolution$)/;

/**
 * Which rows below a command are what sudo and its like asked and were told, and not of the program that ran.
 * @param host name of the machine, where the prompt tells it: sudo's remark about it is known in any language by that
 */
export function sudoRows(
  command: string,
  output: readonly OutputLine[],
  host: string | undefined,
): Set<OutputLine> {
  const rows = new Set<OutputLine>();
  if (!/\b(?:sudo|doas|su|pkexec|run0|ssh|scp)\b/.test(command.slice(0, 2000))) return rows;
  const leads = ASKS.test(command.slice(0, 1000));
  const top = output.slice(0, MOST_ROWS);
  for (const row of top) if (isUnresolved(row.text, host)) rows.add(row);
  const first = top.findIndex(({ text }) => isQuestion(text, leads));
  const last = top.findLastIndex(({ text }) => isQuestion(text, leads));
  // The question comes before the program begins: what stands above is its lecture, what stands between its refusals.
  for (const row of top.slice(leads ? 0 : Math.max(0, first), last + 1)) rows.add(row);
  return rows;
}

function isQuestion(text: string, leads: boolean): boolean {
  const row = text.slice(0, LONGEST_ROW + 1).trimEnd();
  if (row.length > LONGEST_ROW) return false;
  return (
    SUDO_QUESTION.test(row) || (leads && ((QUESTION.test(row) && PASSWORD.test(row)) || FINGER.test(row)))
  );
}

/** Where the name of the machine is not known to itself, sudo says so: `sudo: Hostname box kann nicht aufgelöst werden`. */
function isUnresolved(text: string, host: string | undefined): boolean {
  const row = text.slice(0, LONGEST_ROW);
  if (UNRESOLVED.test(row)) return true;
  const machine = host?.slice(host.search(/[@㉿]/u) + 1);
  if (machine === undefined || machine === '' || !row.startsWith('sudo: ')) return false;
  return (
    row
      .slice(6)
      .split(/[ :,"'«»„“]/u)
      .includes(machine) && !row.startsWith(`sudo: ${machine}: `)
  );
}
