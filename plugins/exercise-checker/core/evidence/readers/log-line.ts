/**
 * How the tools log beside what they print: logrus on a terminal (`WARN[0000] …`), the same into a pipe (`time="…"
 * level=warning …`), and klog, which the libraries of Kubernetes use.
 */
const LOGRUS = /^(?:DEBU|INFO|WARN|ERRO|FATA)\[\d+\]|^time="[^"]*" level=\w/;
const KLOG = /^[EFIW]\d{4} \d\d:\d\d:\d\d\.\d/;

const LONGEST_START = 100;

/** Whether a row is a line of nerdctl's or crictl's own log. */
export function isLogLine(row: string): boolean {
  return LOGRUS.test(row.slice(0, LONGEST_START));
}

/** Whether a row is a line of the log of a library of Kubernetes, as crictl 1.26 and later show it. */
export function isKubernetesLogLine(row: string): boolean {
  return KLOG.test(row.slice(0, LONGEST_START));
}
