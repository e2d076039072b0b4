import { isEvent } from '../../segments/witnesses/background.ts';

/** Rows that logrus writes in a terminal and elsewhere, klog's, and what a program in the background has to say. */
const LOGRUS =
  /^(?:(?:DEBU|INFO|WARN|ERRO|FATA|PANI|TRAC)\[\d{1,10}\]|time="[^"]{1,100}" level=[a-z]{1,10} )/;
const KLOG = /^[EFIW]\d{4} \d\d:\d\d:\d\d\.\d{1,9} /;

const LONGEST_START = 300;

/** Whether a row is a tool's log, or an event of containerd from the background: nothing that the command was to print. */
export function isLogRow(text: string): boolean {
  const start = text.slice(0, LONGEST_START);
  return LOGRUS.test(start) || KLOG.test(start) || isEvent(start);
}
